/// One page of the list of plans, with the question that it answers.
public struct ShelfList: Sendable {
  /// Something to choose from or to fill in above the list.
  public struct Field: Sendable {
    /// The name in the address.
    public var name: String
    /// The words beside it.
    public var label: String
    /// What was asked; empty for nothing.
    public var value: String
    /// Codes and words to choose from; empty for a field to write in.
    public var options: [(code: String, label: String)]
    /// A hint below the words; may be empty.
    public var hint: String

    /// Makes a field.
    public init(
      name: String, label: String, value: String, options: [(code: String, label: String)] = [], hint: String = ""
    ) {
      self.name = name
      self.label = label
      self.value = value
      self.options = options
      self.hint = hint
    }
  }

  /// The fields of the form.
  public var fields: [Field]
  /// What cannot be answered about the question, for people; empty when all is well.
  public var complaints: [String]
  /// The plans of this page.
  public var items: [PlanShelf.Item]
  /// How many plans answer to the question.
  public var total: Int
  /// How many plans are published at all.
  public var published: Int
  /// The number of this page, from 1.
  public var page: Int
  /// How many pages there are; at least 1.
  public var pageCount: Int
  /// The question as it stands in addresses, without the page: empty, or `q=…&kind=…`.
  public var query: String
  /// The body that was asked for and its feed, where one was.
  public var body: (name: String, code: String)?

  /// Makes a page of the list.
  public init(
    fields: [Field], complaints: [String] = [], items: [PlanShelf.Item], total: Int, published: Int, page: Int,
    pageCount: Int, query: String, body: (name: String, code: String)? = nil
  ) {
    self.fields = fields
    self.complaints = complaints
    self.items = items
    self.total = total
    self.published = published
    self.page = page
    self.pageCount = pageCount
    self.query = query
    self.body = body
  }
}
