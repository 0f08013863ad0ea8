/// Sentences about single changes that residents ask about first.
enum RevisionDetails {
  static func sentences(_ comparison: PlanComparison, most: Int) -> [String] {
    let all = comparison.records.filter { !$0.isAdded && !$0.isDeleted }.flatMap { record in
      record.fields.compactMap { sentence(record, $0) }
    }
    guard all.count > most else { return all }
    return all.prefix(most) + ["このほか、目標や時期など\(all.count - most)件を改めました。"]
  }

  /// The fields that are told, with the word for them; others are told by the record's name alone.
  private static let told: [ComparedKind: [String: String]] = [
    .plan: ["span": "計画期間", "title": "計画の名称"],
    .measure: ["goal": "目標", "goalDeadline": "達成の時期"],
    .indicator: ["targets": "目標値"],
  ]

  private static func sentence(_ record: ComparedRecord, _ field: ComparedField) -> String? {
    guard let word = told[record.kind]?[field.path] else { return nil }
    let owner = record.kind == .plan ? "" : "\(record.kind.word)「\(record.title)」の"
    switch (field.old.map(inLine), field.new.map(inLine)) {
    case (let old?, let new?): return "\(owner)\(word)を「\(old)」から「\(new)」に改めました。"
    case (nil, let new?): return "\(owner)\(word)として「\(new)」を加えました。"
    case (let old?, nil): return "\(owner)\(word)のうち「\(old)」を取りやめました。"
    case (nil, nil): return nil
    }
  }

  private static func inLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }
}
