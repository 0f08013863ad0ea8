public import PlanModel

extension PlanFolder {
  /// The files of `plan`, by path below the folder. Reading them gives the plan back.
  ///
  /// Chapters and measures whose ids cannot be file names, or occur twice, get names of their own.
  public static func files(for plan: Plan) -> [String: [UInt8]] {
    var plan = plan
    var chapters = FileNames()
    for place in plan.chapters.indices { plan.chapters[place].id = chapters.name(for: plan.chapters[place].id) }
    var measures = FileNames()
    for place in plan.measures.indices { plan.measures[place].id = measures.name(for: plan.measures[place].id) }
    var files = [planFile: Array(YAMLWriter.document(RecordFormat<Plan>.plan.write(plan, .folder)).utf8)]
    for chapter in plan.chapters {
      files["chapters/\(chapter.id).md"] = chapterFile(chapter)
    }
    for measure in plan.measures {
      let text = YAMLWriter.document(RecordFormat<Measure>.measure.write(measure, .folder))
      files["measures/\(measure.id).yaml"] = Array(text.utf8)
    }
    if !plan.observations.isEmpty {
      files[ObservationFile.path] = ObservationFile.write(ObservationOrder.sorted(plan.observations, in: plan))
    }
    return files
  }

  private static func chapterFile(_ chapter: Chapter) -> [UInt8] {
    let matter = YAMLWriter.document(RecordFormat<Chapter>.chapter.write(chapter, .folder))
    let body = chapter.body.isEmpty ? "" : "\n" + chapter.body + "\n"
    return Array("---\n\(matter)---\n\(body)".utf8)
  }
}

/// Gives every record a file name of its own.
private struct FileNames {
  private var used: Set<String> = []

  mutating func name<Record>(for id: RecordID<Record>) -> RecordID<Record> {
    let stem = SafeID.of(id).rawValue
    var name = stem
    var number = 2
    // File systems of offices do not tell upper from lower case.
    while !used.insert(name.lowercased()).inserted {
      name = "\(stem.prefix(50))-\(number)"
      number += 1
    }
    return RecordID(name)
  }
}
