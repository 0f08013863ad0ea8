/// The kinds of repair, numbered. A number that was given out is never given to another kind.
public enum StratMLRepairKind: Int, Hashable, Sendable, CaseIterable {
  case byteOrderMark = 1
  case encoding = 2
  case oldNamespace = 3
  case missingNamespace = 4
  case otherNamespace = 5
  case looseReference = 6
  case nameWriting = 7
  case unknownElement = 8
  case unknownAttribute = 9
  case misplacedElement = 10
  case misplacedSubmitter = 11
  case outOfOrder = 12
  case surplusElement = 13
  case strayText = 14
  case markupInText = 15
  case escapedMarkup = 16
  case emptyElement = 17
  case missingCore = 18
  case missingIdentifier = 19
  case duplicateIdentifier = 20
  case digitLeadingIdentifier = 21
  case malformedIdentifier = 22
  case planWithoutName = 23
  case goalWithoutName = 24
  case objectiveWithoutName = 25
  case indicatorWithoutName = 26
  case goalWithoutObjective = 27
  case goalOutsidePillars = 28
  case organizationUnknown = 29
  case personName = 30
  case emptyDate = 31
  case dateWriting = 32
  case bareYear = 33
  case unreadableDate = 34
  case datesReversed = 35
  case irregularPeriod = 36
  case resultWithoutDate = 37
  case openSpan = 38
  case emptyNumber = 39
  case numberWriting = 40
  case unreadableNumber = 41
  case missingUnit = 42
  case wordWriting = 43
  case unknownWord = 44
  case approximateStage = 45
  case keptRelationship = 46
  case keptValue = 47
  case keptStakeholder = 48
  case controlCharacters = 49
  case blanks = 50
  case keptText = 51

  /// The number.
  public var number: Int { rawValue }

  /// What was found, in a few words.
  public var title: String {
    switch self {
    case .byteOrderMark: "ファイルの先頭にBOMがある"
    case .encoding: "文字コードがUTF-8でない"
    case .oldNamespace: "規格になる前の名前空間である"
    case .missingNamespace: "名前空間がないか、正しくない"
    case .otherNamespace: "本体と異なる名前空間の要素がある"
    case .looseReference: "XMLにない実体参照、又は裸の「&」がある"
    case .nameWriting: "要素名の書き方が異なる"
    case .unknownElement: "定めのない要素がある"
    case .unknownAttribute: "定めのない属性がある"
    case .misplacedElement: "要素の置き場所が異なる"
    case .misplacedSubmitter: "Submitterの置き場所が異なる"
    case .outOfOrder: "要素の順序が異なる"
    case .surplusElement: "一つだけ置ける要素が二つ以上ある"
    case .strayText: "要素の間に文章がある"
    case .markupInText: "文章の中に要素がある"
    case .escapedMarkup: "文章の中にHTMLのタグが文字として書かれている"
    case .emptyElement: "中身のない要素がある"
    case .missingCore: "StrategicPlanCoreがない"
    case .missingIdentifier: "Identifierがない"
    case .duplicateIdentifier: "同じIdentifierが二つ以上ある"
    case .digitLeadingIdentifier: "Identifierが数字で始まっている"
    case .malformedIdentifier: "Identifierに使えない文字がある"
    case .planWithoutName: "計画にNameがない"
    case .goalWithoutName: "GoalにNameがない"
    case .objectiveWithoutName: "ObjectiveにNameがない"
    case .indicatorWithoutName: "指標にMeasurementDimensionがない"
    case .goalWithoutObjective: "GoalにObjectiveがない"
    case .goalOutsidePillars: "Goalが5つの柱のいずれでもない"
    case .organizationUnknown: "団体コードの分からない団体である"
    case .personName: "個人の氏名と思われる"
    case .emptyDate: "日付が空である"
    case .dateWriting: "日付の書き方が異なる"
    case .bareYear: "日付が年又は月までしかない"
    case .unreadableDate: "日付として読み取れない"
    case .datesReversed: "初日が末日より後である"
    case .irregularPeriod: "年度、暦年、月又は日と一致しない期間である"
    case .resultWithoutDate: "実績値に時期がない"
    case .openSpan: "計画期間の初日又は末日がない"
    case .emptyNumber: "数値が空である"
    case .numberWriting: "数値の書き方が異なる"
    case .unreadableNumber: "数値として読み取れない"
    case .missingUnit: "指標に単位がない"
    case .wordWriting: "決まった語の書き方が異なる"
    case .unknownWord: "決まった語のいずれでもない"
    case .approximateStage: "計画の指標の水準にない段階である"
    case .keptRelationship: "計画に置き場所のないRelationshipがある"
    case .keptValue: "計画に置き場所のないValueがある"
    case .keptStakeholder: "計画に置き場所のないStakeholderがある"
    case .controlCharacters: "制御文字が含まれている"
    case .blanks: "値の前後に空白がある"
    case .keptText: "計画に置き場所のない文章がある"
    }
  }
}
