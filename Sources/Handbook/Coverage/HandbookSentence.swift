public import PlanModel

/// One sentence of the handbook's part I and what Tebiki makes of it. Never the sentence itself.
///
/// How the text is divided (`scripts/handbook-coverage` does the same):
/// - section: 「はじめに」 is 0, the numbered headings 1 to 9 are 1 to 9;
/// - paragraph: a run of lines between blank lines, from 1 within its section. A figure caption belongs to the paragraph
///   before it, a footnote to the paragraph that carries its mark; a subheading 【…】, its list and the ※ remark after
///   it are one paragraph;
/// - sentence: ends at 「。」 outside every bracket, or with the caption, list item or subheading; from 1 within its
///   paragraph.
public struct HandbookSentence: Hashable, Sendable {
  /// What kind of text the sentence is.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case body, caption, footnote, heading, item, remark

    /// The word shown to readers.
    public var label: String {
      switch self {
      case .body: "本文"
      case .caption: "図題"
      case .footnote: "脚注"
      case .heading: "小見出し"
      case .item: "列挙"
      case .remark: "注記"
      }
    }
  }

  /// Why a sentence needs no clause.
  public enum NoNorm: String, CaseIterable, Sendable, Codable {
    /// 背景や経緯の説明
    case background
    /// 国の行為や国の計画の説明
    case actsOfTheState
    /// 計画の効果の説明
    case effect
    /// 前後の文への導入、図の案内
    case signpost
    /// 図題・小見出し
    case label

    /// The reason shown to readers.
    public var reason: String {
      switch self {
      case .background: "背景や経緯の説明であり、計画に求めることを含まない"
      case .actsOfTheState: "国の行為や国の計画の説明であり、地方公共団体に求めることを含まない"
      case .effect: "計画がもたらす効果の説明であり、求めることを含まない"
      case .signpost: "前後の文や図への案内であり、求めることを含まない"
      case .label: "図や列挙の題名であり、求めることを含まない"
      }
    }
  }

  /// What is done with the sentence.
  public enum Treatment: Hashable, Sendable {
    /// It says something normative, kept in these clauses.
    case clauses([ClauseID])
    /// It asks, recommends, allows and expects nothing of a plan, for this reason.
    case noNorm(NoNorm)
  }

  /// 0 for はじめに, else 1 to 9.
  public let section: Int
  /// From 1 within the section.
  public let paragraph: Int
  /// From 1 within the paragraph.
  public let number: Int
  /// Kind of text.
  public let kind: Kind
  /// First 8 hexadecimal digits of SHA-256 over the UTF-8 sentence without Markdown marks and white space.
  public let fingerprint: String
  /// What it is about, at most 30 characters, in our own words.
  public let gist: String
  /// What is done with it.
  public let treatment: Treatment

  init(
    _ section: Int, _ paragraph: Int, _ number: Int, _ kind: Kind, _ fingerprint: String, _ gist: String,
    _ treatment: Treatment
  ) {
    self.section = section
    self.paragraph = paragraph
    self.number = number
    self.kind = kind
    self.fingerprint = fingerprint
    self.gist = gist
    self.treatment = treatment
  }

  /// Where it stands: 「I-4 第6段落 第2文」.
  public var place: String {
    let name: String = section == 0 ? "はじめに" : "\(section)"
    return "I-\(name) 第\(paragraph)段落 第\(number)文"
  }
}
