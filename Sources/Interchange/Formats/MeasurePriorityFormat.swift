internal import PlanModel

/// The words for `MeasurePriority`, whose condition is written in a field of its own.
private enum PriorityWord: String, CodedValue {
  case now
  case focus
  case later

  static var listName: String { "着手の時期" }

  var label: String {
    switch self {
    case .now: "今期実施"
    case .focus: "重点"
    case .later: "後年度"
    }
  }
}

extension Field where Record == Measure {
  static var priority: Field<Measure> {
    let words = ValueFormat<PriorityWord>.choice
    return Field(
      "priority", "今期に実施するか、後年度に先送りするか（スモールスタート）", words.shape, standard: "今期実施",
      read: { node, measure, context in
        guard let word = words.read(node, &context) else { return false }
        measure.priority =
          switch word {
          case .now: .now
          case .focus: .focus
          case .later: .later(condition: nil)
          }
        return true
      },
      write: { measure, dialect in
        switch measure.priority {
        case .now: nil
        case .focus: words.write(.focus, dialect)
        case .later: words.write(.later, dialect)
        }
      })
  }

  static var startCondition: Field<Measure> {
    Field(
      "startCondition", "後年度とした施策に着手する条件", .text,
      read: { node, measure, context in
        guard let condition = ValueFormat<String>.text.read(node, &context) else { return false }
        guard measure.priority.isLater else {
          context.report(
            .unreadableValue, at: node.position, "「startCondition」がありますが、「priority」が「後年度」になっていません。",
            remedy: "「priority: 後年度」と書くか、「startCondition」を削除してください。")
          return false
        }
        measure.priority = .later(condition: condition)
        return true
      },
      write: { measure, dialect in
        guard case .later(let condition?) = measure.priority else { return nil }
        return ValueFormat<String>.text.write(condition, dialect)
      })
  }
}
