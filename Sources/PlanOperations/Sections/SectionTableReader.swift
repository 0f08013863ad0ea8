internal import Accounts
internal import Interchange
internal import PlanModel

/// Reads the rows of a table of sections and people.
struct SectionTableReader {
  private static let headings: [(field: String, headings: [String])] = [
    (
      "name",
      ["課名", "課", "所属", "所属名", "課室名", "課・室名", "課(室)名", "担当課", "担当課名", "課室", "部署", "部署名", "組織名", "section", "name"]
    ),
    ("department", ["部局", "部局名", "部", "部名", "局", "局名", "department"]),
    ("id", ["課の識別子", "識別子", "課ID", "課コード", "所属コード", "sectionid", "id"]),
    ("account", ["利用者ID", "利用者", "ユーザーID", "ユーザID", "職員番号", "アカウント", "ログインID", "account"]),
    ("person", ["氏名又は職名", "氏名", "職名", "氏名・職名", "職・氏名", "職氏名", "名前", "担当者名", "displayname"]),
    ("role", ["役割", "権限", "区分", "role"]),
    ("telephone", ["電話", "電話番号", "TEL", "課の電話", "telephone"]),
    ("email", ["メール", "メールアドレス", "E-mail", "Email", "メール(課の)", "課のメール", "課のメールアドレス", "電子メール"]),
  ]

  private(set) var rows: [SectionRow] = []
  private var list = RowFindings(rule: "section-table", table: SectionTable.name)
  private var idsByName: [String: String] = [:]
  private var namesByID: [String: String] = [:]
  private let existing: Set<String>
  private let accounts: Set<String>
  private let reserved: Set<String>
  private var accountsSeen: [String: Int] = [:]
  private var nextNumber = 1
  private var above: (name: String, department: String?) = ("", nil)

  init(sections: [Section], accounts: Set<String>, reserved: Set<String>) {
    self.reserved = reserved
    self.accounts = Set(accounts.map { $0.lowercased() })
    existing = Set(sections.map(\.id.rawValue))
    for section in sections {
      idsByName[Self.key(section.name)] = section.id.rawValue
      namesByID[section.id.rawValue] = section.name
    }
  }

  /// What is wrong with the rows read so far.
  var findings: [Finding] { list.all }

  mutating func read(_ sheet: Sheet) {
    list.append(sheet.findings)
    guard !sheet.rows.isEmpty else {
      if list.isEmpty { report(.error, 1, "表に何も書かれていません。", "見出しの行を含めて、表の範囲を貼り付けてください。") }
      return
    }
    guard let columns = SheetColumns.find(in: sheet, names: Self.headings, needed: ["name"]) else {
      return report(
        .error, sheet.rows[0].line, "「課名」の列が見つかりません。", "表の最初の行に「課名」「部局」「利用者ID」「氏名又は職名」「役割」などの見出しを付けてください。")
    }
    let headingLine = sheet.rows[columns.rowsRead - 1].line
    for (_, heading) in columns.unknown.prefix(20) {
      report(.information, headingLine, "「\(heading)」の列は読み取りません。", "必要な列であれば、見出しを「課名」「部局」などに直してください。")
    }
    let body = sheet.rows.dropFirst(columns.rowsRead)
    if body.isEmpty { report(.error, headingLine, "見出しの下に行がありません。", "課を1行に一つずつ書いてください。") }
    for row in body.prefix(SectionTable.mostRows) { read(row, columns.columns) }
    if let first = body.dropFirst(SectionTable.mostRows).first {
      report(.error, first.line, "行が多すぎます（上限は\(SectionTable.mostRows)行です。）。ここから後は読み取っていません。", "表を分けてください。")
    }
  }

  private mutating func read(_ row: Sheet.Row, _ columns: [String: Int]) {
    func cell(_ field: String) -> String { StartText.line(row[columns[field]]) }
    func folded(_ field: String) -> String? {
      let text = WidthFolding.fold(cell(field)).filter { $0 != " " }
      return text.isEmpty ? nil : text
    }
    let name = cell("name").isEmpty ? above.name : cell("name")
    guard !name.isEmpty else {
      return report(.error, row.line, "課名が空で、上の行にも課名がありません。この行は読み取っていません。", "課名を書いてください。")
    }
    let isSameSection = Self.key(name) == Self.key(above.name)
    var department: String? = cell("department")
    if department?.isEmpty == true { department = above.department }
    if let department, !isSameSection, cell("department").isEmpty {
      report(
        .advice, row.line, "「\(Self.excerpt(name))」の部局が空のため、上の行と同じ「\(Self.excerpt(department))」としました。",
        "部局が異なるとき、又は部局に属さないときは、部局の欄に書き入れてください。")
    }
    above = (name, department)
    var result = SectionRow(
      line: row.line, sectionName: name, department: department, sectionID: "",
      isProposedID: false, accountID: folded("account"), displayName: cell("person").isEmpty ? nil : cell("person"),
      roleWord: cell("role").isEmpty ? nil : cell("role"), role: nil, telephone: folded("telephone"),
      email: folded("email"), effect: .adds)
    let isNamed = takeID(folded("id"), &result)
    let isPerson = takePerson(&result)
    checkTexts(result)
    if !isNamed || !isPerson {
      result.effect = .refused
    } else if existing.contains(result.sectionID) {
      let isThere = result.accountID.map { accounts.contains($0.lowercased()) } ?? true
      result.effect = isThere ? .nothing : .addsPerson
    }
    rows.append(result)
  }

  /// Settles the section's id; false when the row contradicts another.
  private mutating func takeID(_ written: String?, _ row: inout SectionRow) -> Bool {
    let name = Self.key(row.sectionName)
    guard let written else {
      row.isProposedID = idsByName[name] == nil
      row.sectionID = idsByName[name] ?? proposedID()
      note(row)
      return true
    }
    row.sectionID = written
    guard RecordID<Section>(written).isWellFormed else {
      report(
        .error, row.line, "課の識別子「\(Self.excerpt(written))」に使えない文字があります。", "半角の英数字、「-」、「_」及び「.」で64文字以内にするか、空欄にしてください。")
      return false
    }
    if let other = namesByID[written], Self.key(other) != name {
      report(
        .error, row.line, "課の識別子「\(written)」は、「\(Self.excerpt(other))」が使っています。", "別の識別子にするか、空欄にしてください。")
      return false
    }
    if let other = idsByName[name], other != written {
      report(
        .error, row.line, "「\(Self.excerpt(row.sectionName))」の識別子は既に「\(other)」です。", "識別子を「\(other)」にするか、空欄にしてください。")
      return false
    }
    note(row)
    return true
  }

  private mutating func note(_ row: SectionRow) {
    idsByName[Self.key(row.sectionName)] = row.sectionID
    namesByID[row.sectionID] = row.sectionName
  }

  private mutating func proposedID() -> String {
    while namesByID["s-\(nextNumber)"] != nil || reserved.contains("s-\(nextNumber)") { nextNumber += 1 }
    return "s-\(nextNumber)"
  }

  /// Reads account and role; false when the person cannot be taken over.
  private mutating func takePerson(_ row: inout SectionRow) -> Bool {
    if let word = row.roleWord {
      row.role = Role.reading(WidthFolding.fold(word).filter { $0 != " " })
      if row.role == nil || row.role == .operator {
        row.role = nil
        let words = ManageAccounts.grantableRoles.map { "「\($0.label)」" }.joined(separator: "、")
        report(.error, row.line, "役割「\(Self.excerpt(word))」は、選択肢にありません。", "\(words)から選んでください。")
        return false
      }
    }
    guard let account = row.accountID else {
      if row.displayName != nil || row.role != nil {
        report(.warning, row.line, "氏名又は役割がありますが、利用者IDがありません。利用者は登録されません。", "利用者IDを書いてください。")
      }
      return true
    }
    guard RecordID<SectionRow>(account).isWellFormed else {
      report(
        .error, row.line, "利用者ID「\(Self.excerpt(account))」に使えない文字があります。", "半角の英数字、「-」、「_」及び「.」で64文字以内にしてください。")
      return false
    }
    if let line = accountsSeen[account.lowercased()] {
      report(.error, row.line, "利用者ID「\(account)」が\(line)行目と重複しています。", "どちらか一方を直すか、削除してください。")
      return false
    }
    accountsSeen[account.lowercased()] = row.line
    if row.role == nil { report(.warning, row.line, "利用者ID「\(account)」の役割がありません。", "役割を書いてください。空欄のままでは「担当者」として扱います。") }
    return true
  }

  private mutating func checkTexts(_ row: SectionRow) {
    if row.sectionName.count > 100 { report(.warning, row.line, "課名が100文字を超えています。", "課名の欄に説明などが混ざっていないか確かめてください。") }
    if let email = row.email, !MailAddress.isPlausible(email) {
      report(.warning, row.line, "メール「\(Self.excerpt(email))」は、メールアドレスの形になっていません。", "課のメールアドレスを確かめてください。")
    }
  }

  private mutating func report(_ severity: Severity, _ line: Int, _ summary: String, _ remedy: String) {
    list.report(severity, line, summary, remedy)
  }

  /// The form under which names are compared.
  private static func key(_ name: String) -> String { WidthFolding.fold(name).filter { $0 != " " } }

  private static func excerpt(_ text: String) -> String { RecordWords.line(String(text.prefix(40))) }
}

/// A mail address as far as it can be told from its letters.
enum MailAddress {
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].count >= 3 && parts[1].contains(".")
      && text.utf8.count <= 254 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x3B }
  }
}
