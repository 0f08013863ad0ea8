/// A field that two versions of a record fill differently.
public struct FieldChange: Hashable, Sendable {
  /// The field of the record: `title`, `targets`.
  public let path: String
  /// What the field is called.
  public let label: String
  /// What the older version says, for reading; `nil` for nothing.
  public let before: String?
  /// What the newer version says, for reading; `nil` for nothing.
  public let after: String?

  /// Makes a change.
  public init(path: String, label: String, before: String?, after: String?) {
    self.path = path
    self.label = label
    self.before = before
    self.after = after
  }
}

/// What changed between two versions of one record.
public enum RecordDifference {
  /// The fields that differ, in the order of the form. Choices are given by their words, lists a line for each entry.
  ///
  /// - Parameters:
  ///   - old: the older version; `nil` for a record that did not exist.
  ///   - new: the newer version; `nil` for a record that was withdrawn.
  ///   - naming: the name of another record by kind and id, to stand for the id; `nil` leaves the id.
  public static func changes(
    from old: PlanRecord?, to new: PlanRecord?, naming: (_ kind: String, _ id: String) -> String? = { _, _ in nil }
  ) -> [FieldChange] {
    guard let kind = old?.kind ?? new?.kind else { return [] }
    let blank = RecordForm.blank(kind: kind)
    let before = old.map(RecordForm.of) ?? blank
    let after = new.map(RecordForm.of) ?? blank
    let pairs = zip(before.parts.flatMap(\.fields), after.parts.flatMap(\.fields))
    return pairs.compactMap { earlier, later in
      // Where one version fills in nothing, what holds then is said; of a whole record that comes or goes it would be noise.
      let isWhole = old == nil || new == nil
      let from = earlier.words(naming: naming) ?? (isWhole ? nil : earlier.standard)
      let to = later.words(naming: naming) ?? (isWhole ? nil : later.standard)
      guard from.map({ Array($0.utf8) }) != to.map({ Array($0.utf8) }) else { return nil }
      return FieldChange(path: earlier.path, label: earlier.label, before: from, after: to)
    }
  }
}
