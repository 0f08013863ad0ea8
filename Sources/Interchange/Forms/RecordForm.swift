/// A plan's record as a form: everything that the record may hold, in the order in which officers fill it in.
///
/// Made from the one description of the record (`RecordFormat`), so that the editor holds whatever the model holds.
public struct RecordForm: Hashable, Sendable {
  /// One of `PlanRecords.Kind`.
  public let kind: String
  /// The record in Japanese, such as 「施策」.
  public let title: String
  /// The parts that are shown.
  public var parts: [FormPart]

  /// Makes a form.
  public init(kind: String, title: String, parts: [FormPart]) {
    self.kind = kind
    self.title = title
    self.parts = parts
  }
}

/// A group of fields under one heading.
public struct FormPart: Hashable, Sendable {
  /// The name in ASCII, unique in the form: `basic`, `standing`.
  public let name: String
  /// The heading.
  public let title: String
  /// Whether its fields are rarely used, so that the part may be shown closed.
  public let isFolded: Bool
  /// The fields in the order in which they are filled in.
  public var fields: [FormField]

  /// Makes a part.
  public init(name: String, title: String, isFolded: Bool, fields: [FormField]) {
    self.name = name
    self.title = title
    self.isFolded = isFolded
    self.fields = fields
  }
}

/// One field of a form with what stands in it.
public struct FormField: Hashable, Sendable {
  /// The name of the input, and `Place.field` of findings about it: `title`, `targets[1].deadline`.
  public let path: String
  /// What the field is called.
  public let label: String
  /// How it is filled in; `nil` when the label says it all.
  public let help: String?
  /// Whether the record needs the field. In a row it is needed only when something else stands in the row, and in a
  /// nested record that is not required only when something stands in it: no browser can check that.
  public let isRequired: Bool
  /// What holds when the field is left empty, in words; `nil` where it then holds nothing.
  public let standard: String?
  /// How it is filled in.
  public let control: FormControl
  /// The text as typed; a choice's code, `true` or `false`, a record's id. A list of texts has one a line.
  public var value: String
  /// What is chosen in `.choices`, `.rankedChoices` and `.references`; each is an entry of its own under `path`.
  public var values: [String]
  /// The records of `.records`, each as its fields; the last one is blank.
  public var rows: [[FormField]]
  /// The fields of the record of `.record`. For a `.choice` the fields that count when its last choice is taken.
  public var members: [FormField]

  /// Makes a field.
  public init(
    path: String, label: String, help: String? = nil, isRequired: Bool = false, standard: String? = nil,
    control: FormControl, value: String = "", values: [String] = [], rows: [[FormField]] = [],
    members: [FormField] = []
  ) {
    self.path = path
    self.label = label
    self.help = help
    self.isRequired = isRequired
    self.standard = standard
    self.control = control
    self.value = value
    self.values = values
    self.rows = rows
    self.members = members
  }

  /// Whether nothing but white space stands in the field and those within it.
  public var isBlank: Bool {
    TextNormalisation.isBlank(value) && values.allSatisfy(TextNormalisation.isBlank)
      && members.allSatisfy(\.isBlank) && rows.allSatisfy { $0.allSatisfy(\.isBlank) }
  }
}
