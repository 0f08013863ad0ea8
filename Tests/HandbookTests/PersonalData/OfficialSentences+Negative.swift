@testable import Handbook

extension OfficialSentences {
  /// A sentence without personal data that resembles the kind.
  mutating func resembling(_ kind: PersonalDataKind) -> String {
    switch kind {
    case .individualNumber, .paymentCard: longNumber()
    case .accountNumber: moneyAndCounts()
    case .certificateNumber: certificates()
    case .staffName: posts()
    case .extensionNumber: extensions()
    case .mobileNumber: telephones()
    case .personalMail: mailboxes()
    }
  }

  private mutating func longNumber() -> String {
    let twelve = individualNumber()
    let check = pick(["1", "3", "7", "9"])
    return placed(
      pick([
        "法人番号\(check)\(twelve)",
        "法人番号 \(check)-\(grouped(twelve, [4, 4, 4], "-"))",
        "法人番号：\(check) \(grouped(twelve, [4, 4, 4], " "))",
        "登録番号T\(check)\(twelve)", "会社法人等番号 \(grouped(twelve, [4, 2, 6], "-"))", "会社法人等番号\(twelve)",
        "統計表ID 000\(digits(7))",
        "統計表コード\(twelve)",
        "ISBN978-4-\(digits(2))-\(digits(6))-\(digits(1))",
        "ISBN 978\(digits(10))",
        "予算額 \(digits(3, first: 1...9)),\(digits(3)),\(digits(3)),\(digits(3))円", "総額\(twelve)円", "延べ\(twelve)件",
        "更新日時 20260\(digits(1, first: 1...9))0\(digits(1, first: 1...9))1\(digits(1))3\(digits(1))",
        "https://www.example.jp/main_content/\(twelve).pdf",
        "https://www.example.jp/item?id=\(twelve)",
        "DX_\(twelve)",
        "団体コード\(digits(6))", "整理番号\(twelve)", "受付番号 \(grouped(twelve, [4, 4, 4], "-"))", "JANコード \(digits(13))",
        "\(digits(4)) \(digits(4)) \(digits(4)) \(digits(3)) \(digits(4))",
        "第\(digits(3))回、\(digits(4, first: 1...9))年度",
        "| 令和6年度 | \(digits(5)) | \(digits(5)) | \(digits(6)) |", "座標 35.\(digits(12))", "契約番号 \(card())",
        "伝票番号：\(grouped(card(), [4, 4, 4, 4], "-"))",
        "世帯数 \(digits(4)) \(digits(4)) \(digits(4)) \(digits(4)) \(digits(4))",
        "郵便番号 \(digits(3))-\(digits(4))",
        "\(digits(4, first: 1...9))-\(digits(2))-\(digits(2)) \(digits(2)):\(digits(2))",
        "sha256 \(twelve)ab\(digits(6))cd", "雇用保険適用事業所番号 \(digits(4))-\(digits(6))-\(digits(1))",
      ]))
  }

  private mutating func moneyAndCounts() -> String {
    let seven = digits(7, first: 1...9)
    return placed(
      pick([
        "普通交付税 \(seven)千円", "普通会計の歳出 \(seven)千円", "普通財産 \(seven)㎡", "普通自動車 \(seven)台", "当座の措置として\(seven)円",
        "口座振替の利用 \(seven)件", "口座番号の登録は\(seven)件", "公金受取口座の登録数 \(seven)件", "口座番号の桁数は7桁", "見本銀行と協定を結び、\(seven)人が利用",
        "貯蓄動向調査の標本 \(seven)世帯", "記号 12340 の表の番号 \(digits(2))", "ゆうちょ銀行の窓口 \(seven)か所", "預金口座の不正利用 \(digits(5))件",
        "銀行支店数 \(digits(3))、普通預金残高 \(seven)百万円", "特別会計 \(digits(3, first: 1...9)),\(digits(3)),\(digits(3))円",
        "予算事業コード \(seven)", "口座番号（7桁）を入力します", "普通教室 \(digits(5, first: 1...9))室", "信用金庫との連携　第\(digits(3))号",
      ]))
  }

  private mutating func certificates() -> String {
    placed(
      pick([
        "運転免許証番号の入力を不要とし、\(digits(6, first: 1...9))件を処理", "旅券の電子申請 \(digits(7, first: 1...9))件", "パスポート番号の欄を廃止",
        "在留カード番号の確認を\(digits(4, first: 1...9))件", "基礎年金番号（10桁）の添付を省略", "住民票コード（11桁）の通知 \(digits(6, first: 1...9))通",
        "被保険者番号の突合 \(digits(6, first: 1...9))件",
        "免許証の更新 \(digits(6, first: 1...9))人",
        "マイナ免許証の保有者 \(digits(6, first: 1...9))人",
        "年金番号制度の改正（平成\(digits(1, first: 1...9))年法律第\(digits(2))号）", "旅券事務所 電話 \(digits(3))-\(digits(3))-\(digits(4))",
        "被保険者番号を用いた\(digits(8, first: 1...9))人の分析", "型番 AB\(digits(8))CD", "様式第\(digits(2))号 免許証の写し",
      ]))
  }

  private mutating func posts() -> String {
    let place = pick(["田中町", "山田地区", "中村区", "松本市", "小川村", "石川県", "長野市", "佐野市", "本田地区", "上田市", "高橋団地", "渡辺通"])
    return placed(
      pick([
        "情報政策課長", "企画部長、情報政策課長及び各課長", "知事　副知事　部長　課長", "担当：情報政策課", "担当課　総務課", "担当　企画係", "本部長　知事",
        "\(place)役場",
        "\(place)の皆様",
        "\(place)在住の方",
        "\(place)長",
        "\(place)様式",
        "氏名及び住所",
        "仕様書",
        "多様な主体",
        "同様の取組",
        "皆様のご意見",
        "お客様窓口", "様々な手続", "摂氏25度", "課長会議", "部長 会議", "課長級　研修", "係長　主査　主任　主事", "主任技師", "主査　専決", "株式会社田中電機", "山本建設株式会社",
        "課長 出席", "情報政策課長　専決", "部長決裁", "小学生の皆さん", "たくさんの利用", "お子さんのいる世帯", "担当者会議", "担当者　1名", "担当：各課", "担当：県、市町村",
        "田中町長", "上田市長", "中村区長", "文責　広報課", "作成者：統計課", "情報政策課 課長補佐（総括）", "CIO補佐官", "副市長（CIO）", "氏子", "奥様", "模様替え",
        "デジタル推進本部　本部長　副知事", "総務部長　企画部長　教育長", "主幹校", "幹事課長 各課", "\(place)主任児童委員", "社会福祉協議会長", "課長補佐級", "総務課長　以下",
      ]))
  }

  private mutating func extensions() -> String {
    let number = digits(4, first: 1...9)
    return placed(
      pick([
        "内線電話 \(number)台",
        "内線電話をチャットに替えます",
        "内線 120回線の更新",
        "内線番号は4桁",
        "県内\(number)か所",
        "市内\(number)世帯",
        "（内訳 \(number)）",
        "期間内 \(number)件",
        "庁内LAN \(number)台",
        "国内線 \(number)便",
        "案内\(number)件",
        "(内、\(number)件は電子申請)",
        "next \(number)件",
        "text 1234",
        "拡張子.txt",
        "内線の統合により\(number)千円を削減",
        "院内\(number)床",
        "（うち県内 \(number)）",
        "内線数の見直し",
        "区域内 \(number)人",
        "電話 \(digits(3))-\(digits(3))-\(digits(4))",
        "以内　\(number)円", "内線 12,345分", "年度内\(number)", "（内閣府\(number)）",
      ]))
  }

  private mutating func telephones() -> String {
    let four = digits(4)
    return placed(
      pick([
        "電話 026-232-\(four)",
        "電話：0120-\(digits(3))-\(digits(3))",
        "0800-\(digits(3))-\(four)",
        "0800\(digits(7))",
        "050-\(digits(4))-\(four)",
        "03-\(digits(4))-\(four)",
        "FAX 0\(digits(1, first: 2...6))\(digits(1))-\(digits(3))-\(four)",
        "0570-\(digits(3))-\(digits(3))",
        "雇用保険 0901-\(digits(6))-\(digits(1))",
        "コード 090\(digits(8))",
        "090-\(digits(3))-\(digits(3))",
        "080\(digits(8))円",
        "法人番号\(digits(1, first: 1...9))09\(digits(10))",
        "統計表 00\(digits(8))",
        "〒\(digits(3))-\(four)",
        "小数 0.90\(digits(8))",
        "0\(digits(1, first: 2...6))-\(digits(4))-\(four)",
        "(0\(digits(1, first: 2...6)))\(digits(4))-\(four)",
        "令和08年09月01日",
        "https://example.jp/080\(digits(8))", "受付番号080\(digits(8))", "2026-09-0\(digits(1, first: 1...9)) 12:34:56",
      ]))
  }

  private mutating func mailboxes() -> String {
    let domain = pick(["pref.mihon.example.jp", "city.mihon.lg.jp", "town.mihon.example"])
    return placed(
      pick([
        "joho@\(domain)",
        "dx.suishin@\(domain)",
        "joho-seisaku@\(domain)",
        "kikaku_ka@\(domain)",
        "digital@\(domain)",
        "a-b-c@\(domain)",
        "contact@example.co.jp",
        "soumu.ka@\(domain)",
        "koho-joho@\(domain)",
        "toukei\(digits(2))@\(domain)",
        "info@npo-mihon.example",
        "単価 @\(digits(3))円",
        "SNS：@mihon_pref",
        "chiba-office@\(domain)",
        "yamaguchi@\(domain)",
        "ishikawa-shisho@\(domain)",
        "data-plan@\(domain)",
        "gmail.comの利用を制限", "matsudo@city.example.jp", "opendata@\(domain)", "kosodate.shien@\(domain)",
      ]))
  }
}
