internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import NIOCore
internal import PlanOperations
internal import PlanStore

/// Takes in what programs send: finds the operation, holds the access token against the plan of the path, reads the
/// message by its form, and hands over.
///
/// No cookie is read here: a browser that somebody else's page makes send something has no right. Nothing of a message is
/// read before its token was recognised.
struct APIReceiver: Sendable {
  let office: Office

  /// The most bytes of a message: 5,000 values with a short source each fit into it.
  static let mostBytes = 1 << 20
  /// Messages of one token a minute.
  static let messagesPerMinute = RequestLimits.formsPerMinute

  /// The answer; `nil` where no operation takes anything in at the address.
  func respond(to request: Request, address: String) async -> Response? {
    let target = request.head.path ?? "/"
    let path = ServedSite.path(of: target)
    guard path.hasPrefix(APITable.root + "/"),
      let found = APITable.find(path.dropFirst(APITable.root.count), among: APITable.receiving),
      let receiving = found.operation.receiving
    else { return nil }
    do {
      guard request.method == .post else { throw APIProblem.onlyPost }
      let values = try APIRouter.values(of: found.operation, parts: found.parts, target: target)
      let answer = try await answer(request, receiving, values, office.clientAddress(request.head, address))
      return Self.response(.ok, "application/json", answer.json)
    } catch let problem as APIProblem {
      return Self.response(problem, isHead: request.method == .head)
    } catch {
      return Self.response(APIProblem.unavailable)
    }
  }

  private func answer(
    _ request: Request, _ receiving: APIOperation.Receiving, _ values: [String: String], _ address: String
  ) async throws -> APIAnswer {
    let plan = values["plan"] ?? ""
    let recognition = RecogniseToken(plan: plan, store: office.store)
    guard let token = try await recognise(request.head, recognition) else {
      // Guessing is hopeless, but asking costs: strangers are counted like those who send forms without an account.
      guard office.limits.admitForm(from: address, at: StoreTime.now().milliseconds) else { throw APIProblem.tooMany }
      throw APIProblem.unauthorised
    }
    let visitor = "token \(plan) \(token.id)"
    guard office.limits.enter(visitor) else { throw APIProblem.tooMany }
    defer { office.limits.leave(visitor) }
    guard office.limits.admitForm(from: visitor, at: StoreTime.now().milliseconds) else { throw APIProblem.tooMany }
    let message = try await message(of: request, receiving.form)
    // Read before the use is noted: the draft holds whatever was saved up to now.
    guard let draft = try await office.drafts.draft(plan) else { throw APIProblem.notFound("この計画はありません。") }
    try await recognition.noteUse(of: token)
    let delivery = APIDelivery(office: office, draft: draft, token: token.value, message: message)
    do {
      return try await receiving.take(delivery)
    } catch let stop as OperationStopped {
      guard stop.isFinding else { throw APIProblem.unavailable }
      throw APIProblem(status: .conflict, detail: stop.message)
    }
  }

  /// RFC 6750, 2.1: the token stands in the field `Authorization`, once, and nowhere else.
  private func recognise(
    _ head: HTTPRequest, _ recognition: RecogniseToken
  ) async throws -> Kept<AccessToken>? {
    let fields = head.headerFields[values: .authorization]
    guard fields.count == 1 else { return nil }
    let parts = fields[0].split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return try await recognition.run(String(parts[1]))
  }

  private func message(of request: Request, _ form: RowMessage.Form) async throws -> RowMessage {
    guard Self.isJSON(request.headers[.contentType]), request.headers[.contentEncoding] == nil else {
      throw APIProblem.unsupported
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.mostBytes {
      throw APIProblem.tooLarge
    }
    let bytes: [UInt8]
    do {
      bytes = Array(try await OfficeResponder.collect(request.body, upTo: Self.mostBytes).readableBytesView)
    } catch {
      throw APIProblem.tooLarge
    }
    switch RowMessage.read(bytes, as: form) {
    case .message(let message): return message
    case .unreadable(let sentence): throw APIProblem(status: .badRequest, detail: sentence + "何も保存していません。")
    case .misshapen(let flaws):
      throw APIProblem(
        status: .unprocessableContent, detail: "送られた内容に誤りがあるため、何も保存していません。errors を確かめてください。",
        parameters: flaws.map { ($0.place, $0.sentence) })
    }
  }

  /// `application/json`, with no other encoding named than the only one that JSON has.
  private static func isJSON(_ field: String?) -> Bool {
    let parts = (field ?? "").lowercased().split(separator: ";").map { String($0).trimmed }
    guard parts.first == "application/json" else { return false }
    return parts.dropFirst().allSatisfy { !$0.hasPrefix("charset") || $0.filter { $0 != "\"" } == "charset=utf-8" }
  }

  private static func response(_ problem: APIProblem, isHead: Bool = false) -> Response {
    var more: [HTTPField] = []
    switch problem.status {
    case .unauthorized: more = [SecurityHeaders.field("www-authenticate", "Bearer realm=\"tebiki\"")]
    case .methodNotAllowed: more = [SecurityHeaders.field("allow", "POST")]
    case .tooManyRequests: more = [SecurityHeaders.field("retry-after", "60")]
    case .serviceUnavailable: more = [SecurityHeaders.field("retry-after", "5")]
    default: break
    }
    return response(problem.status, APIProblem.mediaType, problem.json, more, isHead: isHead)
  }

  private static func response(
    _ status: HTTPResponse.Status, _ mediaType: String, _ bytes: [UInt8], _ more: [HTTPField] = [],
    isHead: Bool = false
  ) -> Response {
    var fields = HTTPFields(SecurityHeaders.fields + more)
    fields[.contentType] = mediaType
    fields[.cacheControl] = "no-store"
    if isHead { fields[.contentLength] = String(bytes.count) }
    let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    return Response(status: status, headers: fields, body: body)
  }
}

/// A message whose sender is known to be allowed to send it, and whose form is known to be good.
struct APIDelivery: Sendable {
  let office: Office
  /// The plan of the path, and of the token.
  let draft: Draft
  let token: AccessToken
  let message: RowMessage
}

extension APIProblem {
  static let onlyPost = APIProblem(
    status: .methodNotAllowed, detail: "このアドレスでは、送信（POST）だけができます。公表した値は /api/v1/ にある方法で取得できます。")
  /// The same for every reason, so that nobody learns which tokens and plans there are.
  static let unauthorised = APIProblem(
    status: .unauthorized,
    detail: "有効なアクセストークンがありません。Authorization に「Bearer tbk_…」を1回だけ付けてください。"
      + "付けているときは、この計画のトークンであること、期限が過ぎていないこと及び取り消されていないことを、計画担当に確かめてください。")
  static let tooMany = APIProblem(
    status: .tooManyRequests, detail: "短い間に多くの要求が届いたため、処理していません。1分ほど待ってから、もう一度お試しください。")
  static let tooLarge = APIProblem(
    status: .contentTooLarge, detail: "送られた内容が大きすぎるか、届くまでに時間がかかりすぎたため、受け取っていません（1MBまで）。分けて送ってください。")
  static let unsupported = APIProblem(
    status: .unsupportedMediaType, detail: "Content-Type を application/json とし、圧縮せずに、UTF-8のJSONを送ってください。")
}
