internal import PlanModel

/// The rules that reading itself applies, before any clause of law or handbook is looked at.
///
/// A finding is an error when something written could not be taken over or can be understood in two ways, and less
/// where everything was taken over.
enum ReadingRule: String, CaseIterable, Sendable {
  case unknownFile = "reading-unknown-file"
  case missingFile = "reading-missing-file"
  case unlistedFile = "reading-unlisted-file"
  case unsafePath = "reading-unsafe-path"
  case tooLarge = "reading-too-large"
  case encoding = "reading-encoding"
  case encodingUnreadable = "reading-encoding-unreadable"
  case syntax = "reading-syntax"
  case refusedNotation = "reading-refused-notation"
  case trailingRemark = "reading-trailing-remark"
  case tooDeep = "reading-too-deep"
  case unknownKey = "reading-unknown-key"
  case duplicateKey = "reading-duplicate-key"
  case missingKey = "reading-missing-key"
  case wrongType = "reading-wrong-type"
  case unreadableValue = "reading-unreadable-value"
  case valueNote = "reading-value-note"
  case controlCharacters = "reading-control-characters"
  case unquotedCode = "reading-unquoted-code"
  case doubtfulAddress = "reading-doubtful-address"
  case malformedID = "reading-malformed-id"
  case duplicateID = "reading-duplicate-id"
  case danglingReference = "reading-dangling-reference"
  case referenceCycle = "reading-reference-cycle"
  case rowLength = "reading-row-length"
  case duplicateObservation = "reading-duplicate-observation"
  case schemaVersion = "reading-schema-version"
  case tooManyFindings = "reading-too-many-findings"

  /// The id that findings bear.
  var id: RuleID { RuleID(rawValue) }

  /// The rule in a few Japanese words.
  var title: String {
    switch self {
    case .unknownFile: "定めのないファイルがある"
    case .missingFile: "必要なファイルがない"
    case .unlistedFile: "目次に載っていないファイルがある"
    case .unsafePath: "計画のフォルダーの外を指すファイルがある"
    case .tooLarge: "ファイルが大きすぎる"
    case .encoding: "文字コードがUTF-8でない"
    case .encodingUnreadable: "文字コードが分からず読み取れない"
    case .syntax: "書式に誤りがある"
    case .refusedNotation: "取り扱わない記法が使われている"
    case .trailingRemark: "値の後ろに注記がある"
    case .tooDeep: "入れ子が深すぎる"
    case .unknownKey: "定めのない項目がある"
    case .duplicateKey: "同じ項目が2回書かれている"
    case .missingKey: "必要な項目がない"
    case .wrongType: "値の形が違う"
    case .unreadableValue: "値を読み取れない"
    case .valueNote: "値を補って読み取った"
    case .controlCharacters: "制御文字が含まれている"
    case .unquotedCode: "コードが引用符で囲まれていない"
    case .doubtfulAddress: "ウェブページのアドレスでない"
    case .malformedID: "識別子に使えない文字がある"
    case .duplicateID: "識別子が重複している"
    case .danglingReference: "参照先がない"
    case .referenceCycle: "参照が循環している"
    case .rowLength: "表の行の列数が合わない"
    case .duplicateObservation: "同じ実績値が2回書かれている"
    case .schemaVersion: "データの版が異なる"
    case .tooManyFindings: "指摘が多すぎる"
    }
  }

  /// How much a finding of the rule weighs.
  var severity: Severity {
    switch self {
    case .unknownFile, .unlistedFile, .controlCharacters, .unquotedCode, .doubtfulAddress, .duplicateObservation:
      .warning
    case .encoding, .trailingRemark: .advice
    case .valueNote: .information
    default: .error
    }
  }
}
