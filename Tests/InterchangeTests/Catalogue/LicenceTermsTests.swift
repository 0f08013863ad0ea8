import PlanModel
import Testing

@testable import Interchange

@Suite("Terms of reuse")
struct LicenceTermsTests {
  private func terms(_ title: String, _ url: String? = nil) -> LicenceTerms? {
    LicenceTerms(Licence(title: title, url: url, citation: nil))
  }

  @Test("known terms are found by their name, and their address is added")
  func names() {
    for title in ["公共データ利用規約（第1.0版）", "公共データ利用規約", "PDL1.0", "ＰＤＬ 1.0"] {
      #expect(terms(title)?.known == .publicData1, "\(title)")
    }
    for title in ["CC BY 4.0", "CC-BY-4.0", "クリエイティブ・コモンズ CC BY 4.0 国際"] { #expect(terms(title)?.known == .ccBy) }
    #expect(terms("CC BY-SA 4.0")?.known == .ccBySA && terms("CC0 1.0")?.known == .ccZero)
    #expect(terms("CC BY 4.0")?.address == "https://creativecommons.org/licenses/by/4.0/")
  }

  @Test("terms that restrict, and terms of which the version is not said, are not taken for open ones")
  func restricted() {
    for title in ["CC BY-NC 4.0", "CC BY-ND 4.0", "CC BY-NC-SA 4.0", "独自の規約", "政府標準利用規約（第2.0版）", "公共データ利用規約（第2.0版）"] {
      #expect(terms(title)?.known == nil, "\(title)")
      #expect(terms(title)?.address == nil)
    }
  }

  @Test("the address decides where there is one")
  func address() {
    #expect(terms("CC BY 4.0", "https://creativecommons.org/licenses/by-nc/4.0/")?.known == nil)
    #expect(terms("利用条件", "https://creativecommons.org/licenses/by/4.0/deed.ja")?.known == .ccBy)
    #expect(terms("CC BY 4.0", "javascript:alert(1)")?.address == nil)
    #expect(LicenceTerms(nil) == nil && terms("") == nil)
  }
}
