internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes what differs between two states of a plan, record by record, with who changed it why.
struct ChangesView {
  let draft: Draft
  let outcome: ComparePlanStates.Outcome
  /// The level of the heading of a group.
  var level = 2
  /// Whether each record's differences are folded, for pages on which the changes are not the main thing.
  var isFolded = false

  private var changes: PlanChanges { outcome.changes }

  func write(into html: inout HTML) {
    if changes.isEmpty {
      html.element(.p, text: "違いはありません。")
      return
    }
    writeCounts(&html)
    for group in changes.groups { write(group, &html) }
  }

  private func writeCounts(_ html: inout HTML) {
    html.element(.ul, [.class("counts")]) { html in
      for change in PlanChanges.Change.allCases {
        let count = changes.lines.count { $0.change == change }
        if count > 0 { html.element(.li, text: "\(change.label) \(count)件") }
      }
    }
  }

  private func write(_ group: PlanChanges.Group, _ html: inout HTML) {
    let word = group.kind == PlanRecords.Kind.plan ? "基本情報" : RecordTitle.word(group.kind)
    let id = html.uniqueID("changes-" + group.kind)
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.heading(level), [.id(id)], text: "\(word)（\(group.lines.count)件）")
      if group.isReordered { html.element(.p, text: "並び順が変わりました。") }
      for line in group.lines { write(line, &html) }
    }
  }

  private func write(_ line: PlanChanges.Line, _ html: inout HTML) {
    html.element(.div, [.class("change")]) { html in
      html.element(.heading(level + 1)) { html in
        html.element(.span, [.class("change-word")], text: line.change.label)
        html.text(" " + line.title)
        if let above = line.above { html.element(.span, [.class("remark")], text: "施策「\(above)」") }
      }
      writeReasons(line, &html)
      guard !line.fields.isEmpty else {
        html.element(.p, [.class("help")], text: "画面に示す項目に違いはありません。")
        return
      }
      if isFolded {
        html.element(.details, [.class("more")]) { html in
          html.element(.summary, text: "違いを見る（\(line.fields.map(\.label).joined(separator: "、"))）")
          writeFields(line, &html)
        }
      } else {
        writeFields(line, &html)
      }
    }
  }

  private func writeFields(_ line: PlanChanges.Line, _ html: inout HTML) {
    html.element(.dl, [.class("changed-fields")]) { html in
      for field in line.fields {
        html.element(.dt, text: field.label)
        html.element(.dd, [.class("changed-text")]) { html in
          switch line.change {
          case .changed: html.shortenedDifference(from: field.before ?? "", to: field.after ?? "")
          case .added: html.element(.ins, text: field.after ?? "")
          case .withdrawn: html.element(.del, text: field.before ?? "")
          }
        }
      }
    }
  }

  /// The saves in between: each with its reason, where one was given.
  private func writeReasons(_ line: PlanChanges.Line, _ html: inout HTML) {
    let key = RecordKey(draft.scope, RecordKind(line.kind), line.id)
    let versions = outcome.reasons[key] ?? []
    guard !versions.isEmpty else { return }
    html.element(.ul, [.class("plain-list help")]) { html in
      for version in versions.suffix(Self.mostReasons) {
        let reason = version.reason.isEmpty ? "理由の記録なし" : version.reason
        html.element(.li, text: "\(reason)（\(version.actor)、\(RecordWords.japanTime(version.at))）")
      }
    }
    if versions.count > Self.mostReasons {
      html.element(.p, [.class("help")]) { html in
        html.text("ほか\(versions.count - Self.mostReasons)件の保存は、")
        html.link(.history(draft.id, kind: line.kind, line.id), text: "「\(line.title)」の履歴")
        html.text("で見ることができます。")
      }
    }
  }

  private static let mostReasons = 5
}

extension HTML {
  /// The most characters of unchanged text that are shown on each side of a change.
  private static let around = 120

  /// Writes the difference of two texts without the long runs that are the same in both.
  mutating func shortenedDifference(from old: String, to new: String) {
    let pieces = TextDifference.pieces(from: old, to: new)
    for (place, piece) in pieces.enumerated() {
      switch piece.kind {
      case .removed: element(.del, text: piece.text)
      case .added: element(.ins, text: piece.text)
      case .same:
        let head = place == 0 ? "" : String(piece.text.prefix(Self.around))
        let tail = place == pieces.count - 1 ? "" : String(piece.text.suffix(Self.around))
        guard piece.text.count > head.count + tail.count + Self.around else {
          text(piece.text)
          continue
        }
        text(head)
        element(.span, [.class("help")], text: "（中略）")
        text(tail)
      }
    }
  }
}
