internal import PlanModel

/// Reads the files of one plan folder, one kind after another.
struct PlanFolderReader {
  private let files: [String: [UInt8]]
  private var context: ReadingContext
  private var plan = Plan(id: "plan", title: "")
  private var totalBytes = 0

  init(files: [String: [UInt8]], findings: [Finding]) {
    self.files = files
    context = ReadingContext(file: PlanFolder.planFile, dialect: .folder, record: .plan)
    context.findings.append(contentsOf: findings)
  }

  mutating func read(defaultID: String?) -> PlanReading {
    let layout = FolderLayout(files.keys, &context)
    if let defaultID, RecordID<Plan>(defaultID).isWellFormed { plan.id = RecordID(defaultID) }
    readPlanFile()
    readChapters(layout.chapters)
    readMeasures(layout.measures)
    readObservations(layout.observations)
    plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
    ReferenceCheck.run(plan, &context)
    return PlanReading(plan: plan, findings: context.findings.all, sourceMap: context.sourceMap)
  }

  private mutating func readPlanFile() {
    context.record = .plan
    guard files[PlanFolder.planFile] != nil else {
      context.brokenFiles.insert(PlanFolder.planFile)
      context.findings.append(
        Finding(
          rule: ReadingRule.missingFile.id, severity: .error, place: Place(.plan),
          summary: "計画のフォルダーに「\(PlanFolder.planFile)」がありません。",
          remedy: "計画のフォルダーを正しく指定しているか確かめてください。新しく作るときは「tebiki new」が使えます。"))
      return
    }
    guard let root = tree(PlanFolder.planFile) else { return }
    context.noteLocation(root.position)
    if let read = RecordFormat<Plan>.plan.read(root, into: plan, &context) { plan = read }
  }

  private mutating func readChapters(_ stems: [String]) {
    for stem in ordered(stems, key: "chapters", folder: "chapters", ending: ".md", name: "章") {
      let file = "chapters/\(stem).md"
      context.record = .file(file)
      guard let bytes = text(file) else { continue }
      let parts = FrontMatter.split(bytes)
      var chapter = Chapter(id: id(stem), title: "")
      context.record = .chapter(chapter.id)
      if let matter = parts.matter {
        let parsed = YAMLReader.read(matter, firstLine: 2)
        context.report(parsed.problems)
        if let root = parsed.root, let read = RecordFormat<Chapter>.chapter.read(root, into: chapter, &context) {
          chapter = read
        }
      } else {
        context.report(
          .missingKey, at: Position(line: 1, column: 1), parts.summary, remedy: "1行目と題名などの後に「---」だけの行を書いてください。")
      }
      let body = Node(
        .scalar(String(decoding: parts.body, as: UTF8.self), .text), at: Position(line: parts.bodyLine, column: 1))
      context.path = "body"
      context.record = .chapter(chapter.id)
      context.noteLocation(body.position)
      chapter.body = context.normalisedText(body) ?? ""
      context.path = ""
      plan.chapters.append(chapter)
    }
  }

  private mutating func readMeasures(_ stems: [String]) {
    for stem in ordered(stems, key: "measures", folder: "measures", ending: ".yaml", name: "施策") {
      let file = "measures/\(stem).yaml"
      context.record = .file(file)
      guard let root = tree(file) else { continue }
      let blank = Measure(id: id(stem), title: "")
      context.record = .measure(blank.id)
      context.noteLocation(root.position)
      if let measure = RecordFormat<Measure>.measure.read(root, into: blank, &context) {
        plan.measures.append(measure)
      } else {
        context.brokenFiles.insert(file)
      }
    }
  }

  private mutating func readObservations(_ names: [String]) {
    context.qualitative = Set(plan.allIndicators.lazy.filter { $0.nature == .qualitative }.map(\.id))
    for name in names {
      let file = "observations/\(name)"
      context.record = .file(file)
      guard let bytes = text(file) else { continue }
      plan.observations += ObservationFile.read(bytes, &context)
    }
  }

  private mutating func id<Record>(_ stem: String) -> RecordID<Record> {
    context.wellFormed(RecordID<Record>(stem), at: Position(line: 1, column: 1))
  }

  /// The stems of `folder` in the order of the table of contents; what is amiss between the two is reported.
  private mutating func ordered(
    _ stems: [String], key: String, folder: String, ending: String, name: String
  ) -> [String] {
    let existing = Set(stems)
    var listed: Set<String> = []
    var order: [String] = []
    for entry in context.contents[key] ?? [] {
      if !listed.insert(entry.id).inserted {
        report(.duplicateID, entry.place, "目次の「\(key)」に「\(Excerpt.of(entry.id))」が2回書かれています。", "どちらか一方を削除してください。")
      } else if existing.contains(entry.id) {
        order.append(entry.id)
      } else {
        context.brokenFiles.insert("\(folder)/\(entry.id)\(ending)")
        let near = NearestName.of(entry.id, among: stems)
        report(
          .missingFile, entry.place,
          "目次の「\(key)」に「\(Excerpt.of(entry.id))」がありますが、ファイル「\(folder)/\(Excerpt.of(entry.id))\(ending)」がありません。",
          near.map { "「\($0)」の誤りではありませんか。" } ?? "ファイルを作るか、目次から削除してください。")
      }
    }
    for stem in stems where !listed.contains(stem) {
      let file = "\(folder)/\(stem)\(ending)"
      let place = Place(.file(file), source: SourceLocation(file: file, line: 1))
      report(
        .unlistedFile, place, "\(name)のファイル「\(file)」が、目次の「\(key)」に載っていません。最後に加えて読み取りました。",
        "\(PlanFolder.planFile)の「\(key)」に「\(stem)」を書き加えるか、ファイルを削除してください。")
      order.append(stem)
    }
    return order
  }

  private mutating func report(_ rule: ReadingRule, _ place: Place, _ summary: String, _ remedy: String) {
    context.findings.append(
      Finding(rule: rule.id, severity: rule.severity, place: place, summary: summary, remedy: remedy))
  }

  /// The text of a file as UTF-8; `nil` after a finding.
  private mutating func text(_ file: String) -> [UInt8]? {
    context.file = file
    context.path = ""
    guard let bytes = files[file] else { return nil }
    let limit = file.hasSuffix(".csv") ? ReadingLimits.tableBytes : ReadingLimits.fileBytes
    totalBytes += bytes.count
    guard bytes.count <= limit, totalBytes <= ReadingLimits.folderBytes else {
      context.report(
        .tooLarge, at: Position(line: 1, column: 1),
        bytes.count > limit ? "ファイルが大きすぎるため、読み取れません。" : "フォルダー全体のファイルが大きすぎるため、ここから後は読み取れません。",
        remedy: "ファイル一つは\(limit >> 20)MiB以内、全体で\(ReadingLimits.folderBytes >> 20)MiB以内にしてください。")
      context.brokenFiles.insert(file)
      return nil
    }
    let decoded = TextDecoding.decode(bytes)
    if let problem = decoded.problem { context.report([problem]) }
    return decoded.text
  }

  /// The tree of a YAML file; `nil` when it is empty or unreadable.
  private mutating func tree(_ file: String) -> Node? {
    guard let bytes = text(file) else { return nil }
    let parsed = YAMLReader.read(bytes)
    context.report(parsed.problems)
    if parsed.root == nil, parsed.problems.isEmpty {
      context.report(.missingKey, at: Position(line: 1, column: 1), "ファイルに何も書かれていません。", remedy: "内容を書いてください。")
    }
    return parsed.root
  }
}
