internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing
internal import TextFormats

/// The three forms of the list of plans.
enum PlanListFile {
  case page
  case csv
  case json
}

/// The list of plans as a page, as a table and as JSON, by one question.
enum PlanListPages {
  private static let plansOnPage = 100
  private static let page = APIParameter(
    name: "page", title: "ページ", summary: "一覧のページです。", kind: .integer(1...100_000, standard: 1))

  /// The answer, and whether it may be kept.
  static func resource(
    _ file: PlanListFile, target: String, in context: PublicContext
  ) -> (resource: ServedResource, isKept: Bool) {
    let question = Question(target: target, keepsUnknown: file == .page)
    if file != .page, !question.problems.isEmpty { return (APIProblem.parameters(question.problems).resource, false) }
    let plans = question.isAnswerable ? question.filter.plans(in: context.catalogue, on: context.today) : []
    switch file {
    case .page: return listPage(question, plans, context)
    case .csv:
      let bytes = PublicTables.plans(question.chosen(plans)) { context.address(PlanShelf.address(of: $0.id)) }
      return (data("plans.csv", "text/csv; charset=utf-8", bytes), true)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.key("total")
        json.integer(plans.count)
        json.key("items")
        json.array { json in for plan in question.chosen(plans) { PlansResource.write(plan, context, &json) } }
      }
      return (data("plans.json", "application/json", json.bytes + [0x0A]), true)
    }
  }

  /// What was asked by the address.
  private struct Question {
    var values: [String: String] = [:]
    var problems: [(name: String, detail: String)] = []

    /// Reads an address. A form sends fields that were left empty; they ask for nothing. A page passes over names that
    /// others hung on its address; a file, which a program asks for, refuses them.
    init(target: String, keepsUnknown: Bool) {
      guard let query = QueryString(target: target) else {
        problems = [("", APIProblem.brokenQuery.detail)]
        return
      }
      let known: [APIParameter] = APIParameter.ofPlans + [PlanListPages.page]
      let fields = query.fields.filter { field in
        !field.value.isEmpty && (!keepsUnknown || known.contains { $0.name == field.name })
      }
      (values, problems) = known.read(fields)
    }

    var isAnswerable: Bool { problems.isEmpty }
    var filter: PlanFilter { PlanFilter(values) }
    var page: Int? { values["page"].flatMap(APIParameter.integer) }

    /// The question without the page, as it stands in addresses.
    var text: String {
      isAnswerable ? QueryString.text(APIParameter.ofPlans.map { ($0.name, values[$0.name] ?? "") }) : ""
    }

    /// The plans of the page that was asked for; all when none was.
    func chosen(_ plans: [PublishedPlan]) -> [PublishedPlan] {
      page.map { Array(plans.dropFirst(($0 - 1) * plansOnPage).prefix(plansOnPage)) } ?? plans
    }
  }

  private static func data(_ name: String, _ mediaType: String, _ bytes: [UInt8]) -> ServedResource {
    ServedResource(
      file: SiteFile(path: name, mediaType: mediaType, bytes: bytes), status: .ok, more: [PublicContext.openToAll],
      compression: 6)
  }

  private static func listPage(
    _ question: Question, _ plans: [PublishedPlan], _ context: PublicContext
  ) -> (resource: ServedResource, isKept: Bool) {
    let pageCount = max(1, (plans.count + plansOnPage - 1) / plansOnPage)
    var complaints = question.problems.map(\.detail)
    var status = complaints.isEmpty ? HTTPResponse.Status.ok : .badRequest
    let number = question.isAnswerable ? question.page ?? 1 : 1
    if number > pageCount {
      complaints.append("\(number)ページ目はありません。この一覧は\(pageCount)ページまでです。")
      status = .notFound
    }
    let shown = plans.dropFirst((number - 1) * plansOnPage).prefix(plansOnPage)
    let body = question.values["body"].flatMap { context.catalogue.body($0)?.body }
    let list = ShelfList(
      fields: fields(question, context), complaints: complaints, items: shown.map(item), total: plans.count,
      published: context.catalogue.plans.count, page: min(number, pageCount), pageCount: pageCount,
      query: question.text,
      body: body.map { ($0.fullName, $0.code.text) })
    let resource = ServedResource(
      file: PlanShelf.page(list), status: status, security: SecurityHeaders.fieldsOfForm, compression: 6)
    return (resource, status == .ok)
  }

  private static func item(_ plan: PublishedPlan) -> PlanShelf.Item {
    PlanShelf.Item(
      id: plan.id, bodyNames: plan.bodyText, title: plan.heading.title, span: plan.heading.span,
      editions: plan.editions.map {
        PlanShelf.EditionLine(number: Int($0.number), publishedOn: EditionLibrary.day(of: $0))
      })
  }

  private static func fields(_ question: Question, _ context: PublicContext) -> [ShelfList.Field] {
    let hasInvented = context.catalogue.plans.contains { $0.heading.bodies.contains { $0.prefecturePart == "99" } }
    let prefectures =
      LocalGovernments.all.filter { $0.kind == .prefecture }.map { ($0.code.prefecturePart, $0.name) }
      + (hasInvented ? [("99", "見本・演習用")] : [])
    return [
      field(.words, question, hint: "計画又は団体の名称の一部（2文字の言葉でも探せます。）"),
      field(.prefecture, question, options: prefectures),
      field(.bodyKind, question), field(.formulation, question), field(.period, question),
    ]
  }

  private static func field(
    _ parameter: APIParameter, _ question: Question, options: [(code: String, label: String)]? = nil,
    hint: String = ""
  ) -> ShelfList.Field {
    var choices = options ?? []
    if options == nil, case .choice(let items) = parameter.kind { choices = items }
    return ShelfList.Field(
      name: parameter.name, label: parameter.title, value: question.values[parameter.name] ?? "", options: choices,
      hint: hint)
  }
}
