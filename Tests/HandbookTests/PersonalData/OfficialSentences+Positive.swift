@testable import Handbook

extension OfficialSentences {
  /// A sentence that holds one thing of the kind.
  mutating func holding(_ kind: PersonalDataKind) -> String {
    switch kind {
    case .individualNumber: individual()
    case .accountNumber: account()
    case .paymentCard: payment()
    case .certificateNumber: certificate()
    case .staffName: name()
    case .extensionNumber: anExtension()
    case .mobileNumber: mobile()
    case .personalMail: mail()
    }
  }

  private mutating func individual() -> String {
    let number = individualNumber()
    let written = typed(pick([number, grouped(number, [4, 4, 4], " "), grouped(number, [4, 4, 4], "-")]))
    let word = pick(["個人番号：", "マイナンバー ", "個人番号は", "申請者 ", "氏名・住所・", "本人確認（", ""])
    return placed(word + written)
  }

  private mutating func account() -> String {
    let number = digits(7)
    let bank = pick(["見本銀行本店営業部", "みほん信用金庫　中央支店", "見本県信用農業協同組合連合会 本店", "第一見本銀行県庁支店"])
    let shown = [
      "\(bank) 普通 \(typed(number))", "\(bank)　普通預金　\(typed(number))", "振込先　\(bank)　当座預金（\(typed(number))）",
      "口座番号：\(typed(number))", "口座番号 \(typed(number))", "| 口座番号 | \(typed(number)) |", "預金口座 №\(number)",
      "ゆうちょ銀行　記号 1\(digits(3))0　番号 \(digits(6))1",
    ]
    return placed(pick(shown))
  }

  private mutating func payment() -> String {
    let number = card()
    let written = typed(pick([number, grouped(number, [4, 4, 4, 4], " "), grouped(number, [4, 4, 4, 4], "-")]))
    return placed(pick(["クレジットカード番号 ", "カード番号：", "決済 ", "", "納付に用いたカード（"]) + written)
  }

  private mutating func certificate() -> String {
    let number = pick([
      "旅券番号：T\(pick(["R", "Z", "K"]))\(digits(7))", "パスポート番号 M\(pick(["A", "U"]))\(digits(7))",
      "運転免許証番号 \(digits(12))", "免許証の番号は第\(digits(12))号", "在留カード番号：AB\(digits(8))CD",
      "基礎年金番号 \(digits(4))-\(digits(6))", "住民票コード：\(digits(11))", "被保険者番号 \(digits(10))",
    ])
    return placed(typed(number))
  }

  /// Frequent family names stand in the list by which names are told; the rarer ones do not.
  private mutating func family() -> String {
    chance(60)
      ? pick(["佐藤", "鈴木", "高橋", "田中", "渡辺", "山本", "中村", "小林", "加藤", "佐々木", "長谷川", "髙橋", "五十嵐", "斉藤", "大塚", "菊地"])
      : pick(["鴨志田", "小笠原", "榊原", "柏木", "福永", "今村", "神田", "長尾", "三好", "宇野", "根本", "奥平", "寺西", "瀬戸口", "蛭田", "貝塚"])
  }

  private mutating func given() -> String {
    pick(["太郎", "花子", "健太", "美咲", "浩二", "恵", "翔", "由紀子", "直樹", "彩", "誠", "和彦", "さくら", "真理恵"])
  }

  /// The ways in which names of staff stood in published sheets.
  mutating func namePattern(_ pattern: Int) -> String {
    let gap = pick(["　", " "])
    let full = chance(50) ? family() + given() : family()
    let section = pick(["情報政策課", "デジタル推進室", "企画部", "行政経営課"])
    switch pattern {
    case 0: return "\(section)　担当：\(full)"
    case 1: return "\(section)長\(gap)\(full)"
    case 2: return "\(family())\(pick(["課長", "係長", "主査", "主任", "次長", "主事"]))"
    case 3: return "\(full)\(pick(["氏", "様", "さん"]))"
    case 4: return "担当者\(gap)\(full)"
    default: return "\(section)\(pick(["課長補佐", "主査", "係長", "主幹"]))\(gap)\(family())\(gap)\(given())"
    }
  }

  static let namePatterns = ["担当：", "課長　氏名", "姓＋職名", "氏・様・さん", "担当者　氏名", "職名　姓　名"]

  private mutating func name() -> String { placed(namePattern(pick([0, 0, 1, 1, 1, 2, 3, 3, 4, 5, 5]))) }

  private mutating func anExtension() -> String {
    let number = typed(digits(pick([3, 4, 4, 4, 5]), first: 1...9))
    return placed(
      pick([
        "電話 000-000-0000（内線 \(number)）", "内線\(number)", "（内\(number)）", "内線：\(number)", "内線番号 \(number)",
        "電話：000-000-0000　内線\(number)、FAX同じ", "TEL 000-000-0000 ext. \(number)", "(内線)\(number)", "| 内線 | \(number) |",
      ]))
  }

  private mutating func mobile() -> String {
    let head = pick(["070", "080", "090"])
    let body = digits(4, first: 1...9) + digits(4)
    let number = head + body
    return placed(
      pick(["携帯 ", "電話：", "緊急連絡先 ", ""])
        + pick([
          typed(number), typed(grouped(number, [3, 4, 4], "-")), typed(grouped(number, [3, 4, 4], " ")),
          "(\(head))\(grouped(body, [4, 4], "-"))",
          "+81-\(head.dropFirst())-\(grouped(body, [4, 4], "-"))",
        ]))
  }

  private mutating func mail() -> String {
    let domain = pick(["pref.mihon.example.jp", "city.mihon.lg.jp", "town.mihon.example"])
    let address = pick([
      "t.yamada@\(domain)", "suzuki.h@\(domain)", "sato-taro@\(domain)", "tanaka_k@\(domain)", "takahashi@\(domain)",
      "mihon\(digits(3))@gmail.com",
      "hanako.data@yahoo.co.jp",
      "digital-\(digits(2))@docomo.ne.jp",
      "kobayashi1@\(domain)",
      "mihon-taro@icloud.com", "ｔ．ｙａｍａｄａ＠\(domain)",
    ])
    return placed(pick(["メール ", "E-mail: ", "連絡先："]) + address)
  }
}
