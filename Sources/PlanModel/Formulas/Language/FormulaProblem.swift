/// Why a formula cannot be read: where, what is wrong, and what to write instead.
public struct FormulaProblem: Error, Hashable, Sendable {
  /// The character at which the problem lies, from 1; one behind the last when the end came too early.
  public let position: Int
  /// What is wrong, in one plain sentence.
  public let summary: String
  /// What to write instead, in the imperative of 公用文.
  public let remedy: String

  /// Both sentences, with the position.
  public var message: String { "\(position)文字目：\(summary)\(remedy)" }

  init(_ fault: FormulaFault, at place: Int) {
    position = place + 1
    (summary, remedy) = fault.words
  }
}

/// The kinds of mistakes in a formula.
enum FormulaFault: Hashable {
  case empty
  case tooLong
  case tooDeep
  case unreadable(String)
  case unclosedQuote(String)
  case badNumber(String)
  case unknownName(String)
  case severalOfThatName(String)
  case unknownFunction(String)
  /// A value was to come; what came instead, or nil at the end.
  case valueMissing(String?)
  case operatorMissing(String)
  case bracketNotClosed
  case bracketNotOpened
  case percentSign
  case comparison
  case indicatorMissing(String)
  case periodsMissing(String)
  case badPeriod(String)
  case periodsReversed
  case periodsMixed
  case tooManyPeriods(limit: Int)
  case secondPartMissing(String)
  /// Of formulas over a table.
  case columnMissing
  case conditionIncomplete
  case tooManyConditions(limit: Int)
  case unknownColumn(String)
  case severalColumns(String)
}

extension FormulaFault {
  var words: (summary: String, remedy: String) { wordsOfNames ?? wordsOfPeriods ?? wordsOfTables ?? wordsOfForm }

  private var wordsOfForm: (String, String) {
    switch self {
    case .empty: ("計算式が書かれていません。", "「online / total * 100」のように記入してください。")
    case .tooLong: ("計算式が長すぎます。", "\(FormulaScanner.longestText)文字以内にするか、途中の計算を別の指標に分けてください。")
    case .tooDeep: ("括弧などの重なりが深すぎます。", "途中の計算を別の指標に分けてください。")
    case .unreadable(let text): ("「\(text)」は、計算式に使えない文字です。", "指標の題名であれば「」で囲んでください。")
    case .unclosedQuote(let quote): ("この「\(quote)」が閉じられていません。", "題名の終わりに、閉じる括弧を付けてください。")
    case .badNumber(let message): ("数値として読み取れません。", message)
    case .valueMissing(let found?): ("「\(found)」の前に、数値又は指標がありません。", "計算の対象を補うか、「\(found)」を削除してください。")
    case .valueMissing(nil): ("計算式が途中で終わっています。", "続きの数値又は指標を記入してください。")
    case .operatorMissing(let found): ("「\(found)」の前に、＋、－、×又は÷がありません。", "計算の記号を補ってください。")
    case .bracketNotClosed: ("この括弧が閉じられていません。", "閉じる括弧「)」を補ってください。")
    case .bracketNotOpened: ("この閉じる括弧に対応する括弧がありません。", "「(」を補うか、「)」を削除してください。")
    case .percentSign: ("「％」は計算式に使えません。", "百分率にするときは「* 100」を付けるか、「割合(一部, 全体)」を使ってください。")
    default: ("ここに比較の記号は使えません。", "指標の計算式には、＋、－、×、÷と関数だけを使ってください。")
    }
  }

  private var wordsOfNames: (String, String)? {
    switch self {
    case .unknownName(let name):
      (
        "「\(name)」という指標はありません。",
        name.contains("-")
          ? "指標のID又は「」で囲んだ題名を確かめてください。引き算であれば、「-」の前後に空白を入れてください。"
          : "指標のID又は「」で囲んだ題名を確かめてください。"
      )
    case .severalOfThatName(let name): ("「\(name)」という題名の指標が二つ以上あります。", "題名の代わりに指標のIDを書いてください。")
    case .unknownFunction(let name):
      ("「\(name)」という関数はありません。", "合計、平均、件数、割合又は前年を使ってください。掛け算であれば「×」を補ってください。")
    case .indicatorMissing(let name): ("「\(name)」の括弧の中には、指標を一つ書きます。", "指標のID又は「」で囲んだ題名だけを書いてください。")
    case .secondPartMissing(let name): ("「\(name)」には、二つの値が必要です。", "「\(name)(一部, 全体)」のように、読点又はコンマで区切って書いてください。")
    default: nil
    }
  }

  private var wordsOfPeriods: (String, String)? {
    switch self {
    case .periodsMissing(let name):
      ("「\(name)」には、いつからいつまでかを書きます。", "「\(name)(指標, 令和4年度〜令和6年度)」又は「\(name)(指標, 令和4年度〜)」のように書いてください。")
    case .badPeriod(let message): ("時期として読み取れません。", message)
    case .periodsReversed: ("終わりの時期が始めの時期より前です。", "古い時期を先に書いてください。")
    case .periodsMixed: ("始めと終わりの時期の種類が違います。", "両方を年度、暦年又は月のいずれかにそろえてください。")
    case .tooManyPeriods(let limit): ("時期の数が多すぎます。", "\(limit)個以内の時期にしてください。")
    default: nil
    }
  }

  private var wordsOfTables: (String, String)? {
    switch self {
    case .columnMissing: ("列の名前がありません。", "「列「処理方法」」のように、列の名前を「」で囲んで書いてください。")
    case .conditionIncomplete:
      ("条件が途中で終わっています。", "「列「処理方法」=「オンライン」」、「列「備考」が空」又は「列「備考」に「電子」を含む」のように書いてください。")
    case .tooManyConditions(let limit): ("条件が多すぎます。", "\(limit)個以内にしてください。")
    case .unknownColumn(let name): ("表に「\(name)」という列がありません。", "表の1行目にある列の名前を確かめてください。")
    case .severalColumns(let name): ("表に「\(name)」という列が二つ以上あります。", "表の列の名前を、互いに違う名前に改めてください。")
    default: nil
    }
  }
}
