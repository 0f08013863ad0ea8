import Interchange
import Testing

@Suite("Messages of rows in JSON")
struct RowMessageTests {
  private static let form = RowMessage.Form(
    list: "rows", mostRows: 3,
    row: [
      .init("name", .text(longest: 5), "", isRequired: true), .init("value", .textOrNumber(longest: 5), ""),
      .init("sure", .truth, ""),
    ], beside: [.init("dry", .truth, "")])

  private func read(_ text: String) -> RowMessage.Reading { RowMessage.read(Array(text.utf8), as: Self.form) }

  @Test("numbers are taken letter by letter, null as not said")
  func good() throws {
    let text =
      #"{"dry":true,"rows":[{"name":"a","value":0.10,"sure":true},{"value":null,"name":"b"},{"name":"c","value":"１．５"}]}"#
    guard case .message(let message) = read(text) else {
      Issue.record("not read")
      return
    }
    #expect(message.beside.isTrue("dry") && !message.beside.isTrue("sure"))
    #expect(message.rows.map { $0.text("name") } == ["a", "b", "c"])
    #expect(message.rows.map { $0.text("value") } == ["0.10", "", "１．５"])
    #expect(message.rows.map { $0.isTrue("sure") } == [true, false, false])
  }

  @Test(
    "what the form does not allow is told with its place",
    arguments: [
      ("[]", ""), ("1", ""), ("null", ""), ("{}", ""), (#"{"rows":{}}"#, "/rows"), (#"{"rows":[]}"#, "/rows"),
      (#"{"rows":[1]}"#, "/rows/0"), (#"{"rows":[{"name":"a"},null]}"#, "/rows/1"), (#"{"rows":[{}]}"#, "/rows/0"),
      (#"{"rows":[{"name":null}]}"#, "/rows/0/name"), (#"{"rows":[{"name":1}]}"#, "/rows/0/name"),
      (#"{"rows":[{"name":"abcdef"}]}"#, "/rows/0/name"), (#"{"rows":[{"name":"a","value":123456}]}"#, "/rows/0/value"),
      (#"{"rows":[{"name":"a","value":true}]}"#, "/rows/0/value"),
      (#"{"rows":[{"name":"a","value":[1]}]}"#, "/rows/0/value"),
      (#"{"rows":[{"name":"a","sure":"true"}]}"#, "/rows/0/sure"), (#"{"rows":[{"name":"a","other":1}]}"#, "/rows/0"),
      (#"{"rows":[{"name":"a","name":"a"}]}"#, "/rows/0/name"), (#"{"rows":[{"name":"a"}],"rows":[]}"#, "/rows"),
      (#"{"rows":[{"name":"a"}],"dry":1}"#, "/dry"), (#"{"rows":[{"name":"a"}],"else":1}"#, ""),
      (#"{"rows":[{"name":"a"},{"name":"a"},{"name":"a"},{"name":"a"}]}"#, "/rows"),
    ])
  func misshapen(text: String, place: String) {
    guard case .misshapen(let flaws) = read(text) else {
      Issue.record("read: \(text)")
      return
    }
    #expect(flaws.map(\.place) == [place], "\(text)")
    #expect(flaws.allSatisfy { $0.sentence.hasSuffix("。") })
  }

  @Test(
    "what is no JSON is told as such",
    arguments: ["", " ", "{", #"{"rows":[}"#, "{}{}", #"{"rows":[{"name":"\ud800"}]}"#, #"{"rows":01}"#, "NaN"])
  func unreadable(text: String) {
    guard case .unreadable = read(text) else {
      Issue.record("read: \(text)")
      return
    }
  }

  @Test("deep nesting and bytes that are no UTF-8 stop at once")
  func hostile() {
    for bytes in [
      Array(repeating: UInt8(ascii: "["), count: 1 << 20), Array(String(repeating: #"{"rows":"#, count: 9_999).utf8),
      Array(#"{"rows":[{"name":""#.utf8) + [0xFF, 0xFE] + Array(#""}]}"#.utf8),
    ] {
      guard case .unreadable = RowMessage.read(bytes, as: Self.form) else {
        Issue.record("read")
        continue
      }
    }
  }

  @Test("a program that errs in every row is told of the first few")
  func many() {
    let form = RowMessage.Form(list: "rows", mostRows: 9_999, row: Self.form.row, beside: [])
    let text = #"{"rows":["# + Array(repeating: #"{"x":1}"#, count: 5_000).joined(separator: ",") + "]}"
    guard case .misshapen(let flaws) = RowMessage.read(Array(text.utf8), as: form) else {
      Issue.record("read")
      return
    }
    #expect(flaws.count == RowMessage.mostFlaws)
  }
}
