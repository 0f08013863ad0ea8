import Accounts
import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("A table of sections and people")
struct SectionTableTests {
  private let sections = [Section(id: "joho", name: "情報政策課", department: "総務部")]

  private func read(_ text: String, accounts: Set<String> = []) -> SectionTable {
    SectionTable.read(text: text, sections: sections, accounts: accounts)
  }

  private func errors(_ table: SectionTable) -> [Int?] {
    table.findings.filter { $0.severity == .error }.map { $0.place.source?.line }
  }

  @Test("pasted cells with merged-looking blanks become sections and people")
  func pasted() {
    let table = read(
      """
      令和8年度 照会先一覧
      部局\t課名\t利用者ＩＤ\t氏名又は職名\t役割\t電話\tメール（課の）
      総務部\t情報政策課\tjoho01\t係長\t計画担当\t\t
      \t\tjoho02\t課長\t課長\t\t
      税務部\t税務課\tｚｅｉ０１\t主査\t担当\t０８５７－２６－１１１１\tzeimu@example.jp
      \t\t\t\t\t\t
      \t収税課\tshuzei\t\t担当者\t\t
      """, accounts: ["joho01"])
    #expect(table.rows.map(\.sectionName) == ["情報政策課", "情報政策課", "税務課", "収税課"])
    #expect(table.rows.map(\.department) == ["総務部", "総務部", "税務部", "税務部"])
    #expect(table.rows.map(\.sectionID) == ["joho", "joho", "s-1", "s-2"])
    #expect(table.rows.map(\.isProposedID) == [false, false, true, true])
    #expect(table.rows.map(\.accountID) == ["joho01", "joho02", "zei01", "shuzei"])
    #expect(table.rows.map(\.role) == [.planOfficer, .sectionHead, .clerk, .clerk])
    #expect(table.rows.map(\.effect) == [.nothing, .addsPerson, .adds, .adds])
    #expect(table.rows[2].telephone == "0857-26-1111")
    #expect(table.isSound && table.findings.map(\.severity) == [.advice])
    #expect(table.newSections.map(\.id.rawValue) == ["s-1", "s-2"])
    #expect(table.newSections[0].contact?.email == "zeimu@example.jp" && table.newSections[1].contact == nil)
    #expect(table.newPeople.map(\.accountID) == ["joho02", "zei01", "shuzei"])
  }

  @Test("CSV in Shift_JIS is read, with quoted cells")
  func csv() throws {
    let text = "課名,部局,課の識別子\r\n\"財政課\n（予算）\",総務部,zaisei\r\n"
    let data = try #require(text.data(using: .shiftJIS))
    let table = SectionTable.read(Array(data))
    #expect(table.rows.map(\.sectionName) == ["財政課 （予算）"] && table.rows[0].sectionID == "zaisei")
    #expect(table.isSound)
  }

  @Test("each row that is wrong names its line and the remedy")
  func findings() {
    let table = read(
      """
      課名\t識別子\t利用者ID\t役割\tメール
      税務課\tjoho\ta1\t担当者\t
      情報政策課\tother\ta2\t担当者\t
      税務課\t税務\ta3\t担当者\t
      税務課\tzei\ta4\t王様\t
      税務課\tzei\ta 5!\t担当者\t
      税務課\tzei\tdup\t担当者\t
      税務課\tzei\tDUP\t課長\t
      税務課\tzei\tnorole\t\tnot an address, b@c.jp
      """)
    #expect(errors(table) == [2, 3, 4, 5, 6, 8])
    #expect(table.rows.map(\.effect) == [.refused, .refused, .refused, .refused, .refused, .adds, .refused, .adds])
    #expect(table.findings.allSatisfy { !$0.remedy.isEmpty })
    let last = table.findings.filter { $0.place.source?.line == 9 }
    #expect(last.map(\.severity) == [.warning, .warning] && table.findings(of: table.rows[7]) == last)
    #expect(!table.isSound)
  }

  @Test("a first row without a section, and a table without headings, are told")
  func noSection() {
    #expect(errors(read("課名\t氏名\n\t山田\n")) == [2])
    #expect(errors(read("情報政策課\t山田\n税務課\t鈴木\n")) == [1])
    #expect(errors(read("")) == [1])
    #expect(errors(read("課名\n")) == [1])
  }

  @Test("hostile and enormous tables are bounded")
  func hostile() {
    let many = read("課名\n" + (0..<30_000).map { "課\($0)\n" }.joined())
    #expect(many.rows.count == SectionTable.mostRows && !many.isSound)
    let wrong = read("課名\t役割\n" + String(repeating: "課\t王様\n", count: 5_000))
    #expect(wrong.findings.count == 501 && wrong.findings.last?.summary.contains("4500件") == true)
    #expect(!read("課名\n\"閉じない\n課\n").isSound)
    #expect(!SectionTable.read([UInt8](repeating: 0xFF, count: 5 << 20)).isSound)
    #expect(!SectionTable.read([0xFF, 0xFE, 0x00, 0xD8, 0x41]).isSound)
    let control = read("課名\n税\u{202E}務\u{0}課\u{7}\n")
    #expect(control.rows.count == 1 && !control.rows[0].sectionName.contains("\u{0}"))
  }

  @Test("an id that a withdrawn section had, or under which something was asked, is proposed for no other")
  func withdrawnIDs() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    let old = [Section(id: "s-1", name: "旧統計課"), Section(id: "s-2", name: "旧会計課")]
    _ = try await AddSections(plan: "mihon", sections: old, store: store, actor: "a").run()
    try await AssignSections(plan: "mihon", requests: [.init(section: "s-2", dueOn: nil)], store: store, actor: "a")
      .run()
    let withdrawals = ["s-1", "s-2"].map { RecordChange("section", $0, basedOn: 1, content: nil) }
    _ = try await store.save(ChangeSet(.plan("mihon"), actor: "a", changes: withdrawals))
    let table = try await ReadSectionTable(Array("課名\n会計課\n監査課\n".utf8), plan: "mihon", store: store).run()
    #expect(table.rows.map(\.sectionID) == ["s-3", "s-4"] && table.isSound)
    let written = Array("課名,識別子\n旧統計課,s-1\n".utf8)
    #expect(try await ReadSectionTable(written, plan: "mihon", store: store).run().rows.map(\.sectionID) == ["s-1"])
  }

  @Test("the sections of a table are added to a plan once")
  func adding() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    let before = SamplePlan.prefecture.plan.sections
    let table = SectionTable.read(text: "課名\t部局\n会計課\t会計局\n監査課\t監査委員事務局\n", sections: before)
    let act = AddSections(plan: "mihon", sections: table.newSections, store: store, actor: "計画担当")
    let outcome = try await act.run()
    #expect(outcome.added.map(\.rawValue) == ["s-1", "s-2"])
    let plan = try await ReadStoredPlan(plan: "mihon", store: store).run().plan
    #expect(plan.sections.map(\.name) == before.map(\.name) + ["会計課", "監査課"])
    let again = try await act.run()
    #expect(again.entry == 0 && again.added.isEmpty && again.present.count == 2)
    let nameless = AddSections(plan: "mihon", sections: [Section(id: "x", name: " ")], store: store, actor: "a")
    #expect(await StoreActs.stop { _ = try await nameless.run() }.contains("名称"))
  }
}
