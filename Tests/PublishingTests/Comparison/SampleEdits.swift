import Foundation
import Interchange
import PlanModel

@testable import Publishing

/// 見本県 as it lies in the examples.
enum MihonPlan {
  static let plan: Plan = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return (try? PlanFolder.read(directory: root.appendingPathComponent("Examples/mihon").path).plan)
      ?? Plan(id: "none", title: "")
  }()
}

/// What a comparison has to tell of one thing: the record, what became of it, and in which field.
struct Told: Hashable, CustomStringConvertible {
  var kind: ComparedKind
  var id: String
  var sort: ComparedChange.Sort
  var path: String?

  init(_ kind: ComparedKind, _ id: String, _ sort: ComparedChange.Sort, _ path: String? = nil) {
    self.kind = kind
    self.id = id
    self.sort = sort
    self.path = path
  }

  var description: String { "\(kind) \(id) \(sort) \(path ?? "")" }

  /// Everything that a comparison tells.
  static func all(_ comparison: PlanComparison) -> Set<Told> {
    Set(
      comparison.records.flatMap { record in
        record.changes.map { Told(record.kind, record.id, $0.sort, $0.path) }
      })
  }

  /// The same with added and deleted the other way round.
  var mirrored: Told {
    var other = self
    if sort == .added { other.sort = .deleted } else if sort == .deleted { other.sort = .added }
    return other
  }
}

/// A plan that is edited step by step, with what every step has to be told as.
struct SampleEdits {
  let original: Plan
  private(set) var plan: Plan
  private(set) var told: Set<Told> = []
  /// New ids by old ones.
  private(set) var renamed: [String: String] = [:]
  /// Records that were moved within their list, in order.
  private(set) var shifted: [ComparedKind: [String]] = [:]
  private(set) var steps: [String] = []
  /// What was done to which record already: nothing is done twice, so that no step undoes another.
  private var touched: Set<String> = []
  private var count = 0
  private var random: PlanGenerator

  init(_ plan: Plan, seed: Int) {
    original = plan
    self.plan = plan
    random = PlanGenerator(seed: seed &+ 1_000)
    for _ in 0..<random.number(1...12) { step() }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[random.number(0...elements.count - 1)]
  }

  private func isFree(_ id: String, _ aspect: String) -> Bool {
    !touched.contains(id + " all") && !touched.contains(id + " " + aspect)
  }

  private func isUntouched(_ id: String) -> Bool { !touched.contains { $0.hasPrefix(id + " ") } }

  private mutating func tell(_ told: Told, step: String) {
    self.told.insert(told)
    touched.insert(told.id + " " + (told.path ?? "all"))
    steps.append("\(step) \(told.id)")
  }

  private mutating func step() {
    count += 1
    switch random.number(0...8) {
    case 0: editChapterList()
    case 1: editChapter()
    case 2: editMeasureList()
    case 3, 4: editMeasure()
    case 5: editIndicatorList()
    case 6: editIndicator()
    case 7: editPlan()
    default: editUnseen()
    }
  }
}

extension SampleEdits {
  private mutating func editChapterList() {
    switch random.number(0...2) {
    case 0:
      let chapter = Chapter(
        id: RecordID("c-added-\(count)"), number: "補章\(count)", title: "追補\(count)", body: "新しい章の本文です。")
      plan.chapters.insert(chapter, at: random.number(0...plan.chapters.count))
      tell(Told(.chapter, chapter.id.rawValue, .added), step: "add")
    case 1:
      guard let chapter = pick(plan.chapters.filter { isUntouched($0.id.rawValue) }) else { return }
      plan.chapters.removeAll { $0.id == chapter.id }
      tell(Told(.chapter, chapter.id.rawValue, .deleted), step: "delete")
    default:
      let chapters = plan.chapters
      guard let chapter = pick(chapters.filter { isFree($0.id.rawValue, "place") }) else { return }
      plan.chapters.removeAll { $0.id == chapter.id }
      plan.chapters.insert(chapter, at: random.number(0...plan.chapters.count))
      shift(.chapter, chapter.id.rawValue)
    }
  }

  private mutating func shift(_ kind: ComparedKind, _ id: String) {
    shifted[kind, default: []].append(id)
    touched.insert(id + " place")
    steps.append("move \(id)")
  }

  private mutating func editChapter() {
    guard let chapter = pick(plan.chapters), let place = plan.chapters.firstIndex(of: chapter) else { return }
    let id = chapter.id.rawValue
    switch random.number(0...2) {
    case 0 where isFree(id, "title"):
      plan.chapters[place].title += "（改称\(count)）"
      tell(Told(.chapter, id, .changed, "title"), step: "rename")
    case 1 where isFree(id, "number"):
      plan.chapters[place].number = "第\(count + 50)章"
      tell(Told(.chapter, id, .renumbered, "number"), step: "renumber")
    case 2 where isFree(id, "body"):
      var lines = chapter.body.components(separatedBy: "\n")
      let texts = lines.indices.filter { lines[$0].hasSuffix("。") }
      guard let line = pick(texts) else { return }
      lines[line] = String(lines[line].dropLast()) + "（\(count)を加えた。）。"
      plan.chapters[place].body = lines.joined(separator: "\n")
      tell(Told(.chapter, id, .changed, "body"), step: "word")
    default: return
    }
  }

  private mutating func editMeasureList() {
    switch random.number(0...2) {
    case 0:
      let measure = Measure(id: RecordID("m-added-\(count)"), title: "追加分\(count)") { measure in
        measure.number = "9-\(count)"
        measure.goal = "目標\(count)"
        measure.indicators = (0..<random.number(0...2)).map {
          Indicator(id: RecordID("k-new-\(count)-\($0)"), title: "新指標\($0)甲\(count)")
        }
      }
      plan.measures.insert(measure, at: random.number(0...plan.measures.count))
      tell(Told(.measure, measure.id.rawValue, .added), step: "add")
      for indicator in measure.indicators { tell(Told(.indicator, indicator.id.rawValue, .added), step: "with it") }
    case 1:
      let free = plan.measures.filter { measure in
        isUntouched(measure.id.rawValue) && measure.indicators.allSatisfy { isUntouched($0.id.rawValue) }
      }
      guard let measure = pick(free) else { return }
      plan.measures.removeAll { $0.id == measure.id }
      tell(Told(.measure, measure.id.rawValue, .deleted), step: "delete")
      for indicator in measure.indicators { tell(Told(.indicator, indicator.id.rawValue, .deleted), step: "with it") }
    default:
      guard let measure = pick(plan.measures.filter { isFree($0.id.rawValue, "place") }) else { return }
      plan.measures.removeAll { $0.id == measure.id }
      plan.measures.insert(measure, at: random.number(0...plan.measures.count))
      shift(.measure, measure.id.rawValue)
    }
  }

  private mutating func editMeasure() {
    guard let place = plan.measures.indices.randomElement(using: &random) else { return }
    let id = plan.measures[place].id.rawValue
    guard let field = pick(FieldEdits.measure), isFree(id, field.path) else { return }
    field.change(&plan.measures[place], count)
    tell(Told(.measure, id, field.path == "number" ? .renumbered : .changed, field.path), step: "change")
  }
}

extension SampleEdits {
  private mutating func editIndicatorList() {
    guard let home = plan.measures.indices.randomElement(using: &random),
      isFree(plan.measures[home].id.rawValue, "indicators")
    else { return }
    switch random.number(0...2) {
    case 0:
      let indicator = Indicator(id: RecordID("k-added-\(count)"), title: "新指標乙\(count)")
      plan.measures[home].indicators.insert(indicator, at: random.number(0...plan.measures[home].indicators.count))
      tell(Told(.indicator, indicator.id.rawValue, .added), step: "add")
    case 1:
      let free = plan.measures[home].indicators.filter { isUntouched($0.id.rawValue) }
      guard let indicator = pick(free) else { return }
      plan.measures[home].indicators.removeAll { $0.id == indicator.id }
      tell(Told(.indicator, indicator.id.rawValue, .deleted), step: "delete")
    default:
      let others = plan.measures.indices.filter { $0 != home && isFree(plan.measures[$0].id.rawValue, "indicators") }
      guard let other = pick(others) else { return }
      guard let indicator = pick(plan.measures[home].indicators.filter { isFree($0.id.rawValue, "home") }) else {
        return
      }
      plan.measures[home].indicators.removeAll { $0.id == indicator.id }
      plan.measures[other].indicators.insert(indicator, at: random.number(0...plan.measures[other].indicators.count))
      told.insert(Told(.indicator, indicator.id.rawValue, .moved))
      touched.formUnion([indicator.id.rawValue + " home", plan.measures[other].id.rawValue + " guest"])
      steps.append("to another measure \(indicator.id)")
    }
  }

  private mutating func editIndicator() {
    guard let home = plan.measures.indices.randomElement(using: &random),
      let place = plan.measures[home].indicators.indices.randomElement(using: &random)
    else { return }
    let id = plan.measures[home].indicators[place].id.rawValue
    guard let field = pick(FieldEdits.indicator), isFree(id, field.path) else { return }
    field.change(&plan.measures[home].indicators[place], count)
    tell(Told(.indicator, id, .changed, field.path), step: "change")
  }

  private mutating func editPlan() {
    guard let part = pick(Array(FieldEdits.parts.keys.sorted())), let edit = pick(FieldEdits.parts[part] ?? []),
      isFree(part, edit.path)
    else { return }
    edit.change(&plan, count)
    tell(Told(.plan, part, .changed, edit.path), step: "change")
  }

  /// What no reader of the plan's text sees, and what names itself.
  private mutating func editUnseen() {
    switch random.number(0...4) {
    case 0:
      guard let place = plan.chapters.indices.randomElement(using: &random) else { return }
      plan.chapters[place].body += "\n\n<!-- 担当への連絡\(count) -->"
      steps.append("remark")
    case 1:
      guard let place = plan.observations.indices.randomElement(using: &random) else { return }
      plan.observations.remove(at: place)
      steps.append("result")
    case 2:
      guard let place = plan.sections.indices.randomElement(using: &random) else { return }
      let id = plan.sections[place].id.rawValue
      guard isFree("section " + id, "name") else { return }
      plan.sections[place].name += "室\(count)"
      told.insert(Told(.section, id, .changed, "name"))
      touched.insert("section \(id) name")
      steps.append("rename section \(id)")
    case 3:
      guard let place = plan.chapters.indices.randomElement(using: &random) else { return }
      let id = plan.chapters[place].id.rawValue
      guard isUntouched(id) else { return }
      plan.chapters[place].id = RecordID("c-id-\(count)")
      rename(id, to: "c-id-\(count)")
    default:
      guard let place = plan.measures.indices.randomElement(using: &random) else { return }
      let id = plan.measures[place].id.rawValue
      guard isUntouched(id) else { return }
      let new = RecordID<Measure>("m-id-\(count)")
      plan.measures[place].id = new
      for index in plan.measures.indices {
        plan.measures[index].dependsOn = plan.measures[index].dependsOn.map { $0.rawValue == id ? new : $0 }
      }
      rename(id, to: new.rawValue)
    }
  }

  private mutating func rename(_ old: String, to new: String) {
    renamed[old] = new
    touched.formUnion([old + " all", new + " all"])
    steps.append("id \(old) \(new)")
  }
}

extension PlanGenerator: RandomNumberGenerator {}
