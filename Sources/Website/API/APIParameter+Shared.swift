internal import PlanModel
internal import PlanOperations

/// Parameters that several operations share, each described once.
extension APIParameter {
  static let limit = APIParameter(
    name: "limit", title: "1回の件数", summary: "1回に取得する件数です。", kind: .integer(1...500, standard: 100))
  static let offset = APIParameter(
    name: "offset", title: "飛ばす件数", summary: "先頭から飛ばす件数です。", kind: .integer(0...1_000_000, standard: 0))
  static let words = APIParameter(
    name: "q", title: "言葉", summary: "名称に含まれる言葉です。空白で区切ると、全てを含むものに絞ります。全角と半角、大文字と小文字は区別しません。",
    kind: .text(longest: 100))
  static let prefecture = APIParameter(
    name: "prefecture", title: "都道府県", summary: "都道府県コード（JIS X 0401）の2桁です。99は見本及び演習用の団体です。",
    kind: .prefecture)
  static let bodyKind = APIParameter(
    name: "kind", title: "団体の種類", summary: "団体の種類です。",
    kind: .choice(LocalGovernmentKind.allCases.map { ($0.rawValue, $0.label) }))
  static let body = APIParameter(
    name: "body", title: "団体", summary: "策定した団体の全国地方公共団体コード（6桁）です。", kind: .bodyCode)
  static let formulation = APIParameter(
    name: "pattern", title: "策定パターン", summary: "手引の策定のパターンです（newPlanはパターン1、insideExistingPlanはパターン2）。",
    kind: .choice(FormulationPattern.allCases.map { ($0.rawValue, $0.label) }))
  static let period = APIParameter(
    name: "period", title: "計画期間", summary: "今日が計画期間の中にあるか（running）、前か（upcoming）、後か（ended）です。",
    kind: .choice(PlanPeriodState.allCases.map { ($0.rawValue, $0.label) }))

  static let planInPath = APIParameter(
    name: "plan", place: .path, title: "計画", summary: "計画の識別子です。", kind: .text(longest: 200))
  static let editionInPath = APIParameter(
    name: "edition", place: .path, title: "版", summary: "版の番号です。newest とすると最新の版になります。", kind: .edition)
  static let idInPath = APIParameter(
    name: "id", place: .path, title: "識別子", summary: "識別子です。", kind: .text(longest: 200))
  static let codeInPath = APIParameter(
    name: "code", place: .path, title: "団体", summary: "全国地方公共団体コード（6桁）です。", kind: .bodyCode)

  /// What the list of plans can be asked for, whether as a page, as a file or through the interface.
  static let ofPlans = [words, prefecture, bodyKind, formulation, period, body]
}

extension PlanFilter {
  /// The filter that checked values name.
  init(_ values: [String: String]) {
    self.init()
    words = values["q"] ?? ""
    prefecture = values["prefecture"]
    kind = values["kind"].flatMap { LocalGovernmentKind(rawValue: $0) }
    pattern = values["pattern"].flatMap { FormulationPattern(rawValue: $0) }
    period = values["period"].flatMap { PlanPeriodState(rawValue: $0) }
    body = values["body"]
  }
}
