import Testing

@testable import Publishing

@Suite("Addresses that may be linked")
struct SafeURLTests {
  @Test(
    "are http, https, mailto and tel",
    arguments: [
      ("https://example.jp/a?b=c#d", "https://example.jp/a?b=c#d"), ("HTTP://Example.jp", "http://Example.jp"),
      (" https://example.jp\n", "https://example.jp"), ("mailto:a@example.jp", "mailto:a@example.jp"),
      ("https://example.jp/計画 \"<", "https://example.jp/%E8%A8%88%E7%94%BB%20%22%3C"),
    ])
  func allowed(_ text: String, _ expected: String) {
    #expect(SafeURL(text)?.text == expected)
  }

  @Test(
    "are nothing else",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.jp", "", " ",
      "https://", "vbscript:x", "java\nscript:x", "ftp://example.jp",
    ])
  func refused(_ text: String) {
    #expect(SafeURL(text) == nil)
  }

  @Test("telephone numbers keep their digits alone")
  func telephone() {
    #expect(SafeURL.telephone("（03）1234-5678")?.text == "tel:0312345678")
    #expect(SafeURL.telephone("内線なし") == nil)
  }

  @Test("mail addresses are plain ones")
  func mail() {
    #expect(SafeURL.mail("plan@pref.example.jp")?.text == "mailto:plan@pref.example.jp")
    for text in ["a@b@c", "a", "a@b?subject=x", "a b@c"] { #expect(SafeURL.mail(text) == nil) }
  }
}
