internal import Accounts
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PlanModel
internal import PlanOperations
internal import PlanStore

/// Answers requests to the workspace: finds the route, the person and the target, judges by the table, and hands over.
struct OfficeResponder: Sendable {
  let office: Office

  /// The most bytes of a posted form without files, and with them.
  static let formBytes = 4 << 20
  static let uploadBytes = 24 << 20
  /// The most bytes of a form of somebody without an account: a sign-in takes a few hundred.
  static let strangerBytes = 64 << 10
  /// A form must have arrived after this long; whoever sends a byte a minute keeps nobody waiting.
  static let arrival = Duration.seconds(60)

  func respond(to request: Request, address: String) async -> Response {
    let answer: OfficeAnswer
    let address = office.clientAddress(request.head, address)
    do {
      let session = token(Cookies.session, request.head)
      let account = try await recognise(session)
      // A cookie is easily invented: only a session that was recognised is a visitor of its own.
      let visitor = account.map { "account " + $0.id } ?? address
      guard office.limits.enter(visitor, isKnown: account != nil) else {
        return Self.response(Refusal.tooMany.answer, isHead: request.method == .head)
      }
      defer { office.limits.leave(visitor, isKnown: account != nil) }
      answer = try await self.answer(request, account: account, session: session, address: address)
    } catch let stop as OperationStopped {
      answer = ProblemPage.answer(stop.message, stop.isFinding ? .unprocessableContent : .conflict)
    } catch let refusal as Refusal {
      answer = refusal.answer
    } catch {
      answer = ProblemPage.answer("処理の途中で問題が起きました。しばらくしてから、もう一度お試しください。", .internalServerError)
    }
    return Self.response(answer, isHead: request.method == .head)
  }

  private func answer(
    _ request: Request, account: Account?, session: SecretToken?, address: String
  ) async throws -> OfficeAnswer {
    let head = request.head
    if office.settings.isDemonstration, !Self.isThisMachine(head.authority ?? "") { throw Refusal.notFound }
    let (path, queryText) = Self.parts(of: head.path ?? "/")
    let steps = path.split(separator: "/", omittingEmptySubsequences: true).dropFirst().map {
      PercentText.decode($0.utf8)
    }
    let method = head.method == .head ? .get : head.method
    let (found, allowed) = OfficeRoutes.find(method, steps)
    guard let (route, values) = found else {
      if allowed.isEmpty { throw Refusal.notFound }
      throw Refusal.methodNotAllowed(allowed)
    }
    // Nothing is read for somebody who may see nothing of it anyway.
    if account == nil, route.permission != .anybody { throw refusal(nil, nil, method, head) }
    let draft = try await draft(values["plan"])
    if values["plan"] != nil, draft == nil { throw Refusal.notFound }
    let grant = Grant.of(route.permission, target(values, draft), for: account)
    guard case .granted(let reach) = grant else {
      throw refusal(account, draft, method, head)
    }
    if account == nil, method == .post || route.pattern == .providerStart,
      !office.limits.admitForm(from: address, at: StoreTime.now().milliseconds)
    {
      // Whoever floods from an office's address must not keep its people out: a browser that is known goes on.
      guard try await isKnown(token(Cookies.device, head)) else { throw Refusal.tooMany }
    }
    let (form, files) = try await body(of: request, method, isKnown: account != nil)
    if method == .post {
      try checkOrigin(head, form: form, session: account == nil ? nil : session)
    }
    return try await route.handle(
      OfficeRequest(
        office: office, account: account, session: account == nil ? nil : session,
        device: token(Cookies.device, head), providerToken: token(Cookies.provider, head), address: address,
        origin: origin(of: head),
        location: head.path ?? "/office",
        parameters: values, query: FormText(encoded: queryText.utf8), form: form, files: files, draft: draft,
        reach: reach))
  }

  private func recognise(_ session: SecretToken?) async throws -> Account? {
    guard let session else { return nil }
    return try await RecogniseSession(store: office.store).run(session)
  }

  private func isKnown(_ device: SecretToken?) async throws -> Bool {
    guard let device, let kept = try await office.store.session(device.hash) else { return false }
    return kept.expiresAt > .now() && OpenSession.isDevice(kept)
  }

  private func token(_ name: String, _ head: HTTPRequest) -> SecretToken? {
    Cookies.token(name, of: head, isSecure: office.settings.isBehindProxy)
  }

  /// Scheme and host for addresses that are handed over: as the operator set them, or as the browser knows them.
  private func origin(of head: HTTPRequest) -> String {
    if let base = office.settings.baseURL { return base }
    return (office.settings.isBehindProxy ? "https://" : "http://") + (head.authority ?? "localhost")
  }

  /// Whether a page asked this machine by its own name. A page elsewhere whose name leads here must not play the people
  /// of a demonstration.
  private static func isThisMachine(_ authority: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { authority == $0 || authority.hasPrefix($0 + ":") }
  }

  private func draft(_ id: String?) async throws -> Draft? {
    guard let id else { return nil }
    return try await office.drafts.draft(id)
  }

  /// What the values of a path point at.
  private func target(_ values: [String: String], _ draft: Draft?) -> Target {
    guard let draft else { return Target(bodies: values["body"].map { [$0] }) }
    var target = Target(bodies: Set(draft.plan.bodies.map(\.text)))
    // The sections of a joint plan are those of the body that leads it.
    target.sectionBody = draft.plan.bodies.first?.text
    if let section = values["section"] {
      target.sections = [section]
    } else if let kind = values["kind"], let id = values["id"] {
      target.sections = draft.sections(of: kind, id)
    } else if let kind = values["kind"], let parent = values["parent"] {
      target.sections = draft.sections(ofNew: kind, below: parent)
    }
    return target
  }

  /// Without an account: the way to the sign-in. Another body's plan: as if it were not there. Otherwise: not allowed.
  private func refusal(
    _ account: Account?, _ draft: Draft?, _ method: HTTPRequest.Method, _ head: HTTPRequest
  ) -> Refusal {
    guard let account else { return method == .get ? .signIn(head) : .sessionOver }
    if let draft {
      let target = Target(bodies: Set(draft.plan.bodies.map(\.text)))
      if Grant.of(.readPlan, target, for: account) == .refused { return .notFound }
    }
    return .forbidden
  }

  private func body(
    of request: Request, _ method: HTTPRequest.Method, isKnown: Bool
  ) async throws -> (form: FormText, files: [UploadedFile]) {
    guard method == .post else { return (FormText(), []) }
    let type = request.headers[.contentType] ?? ""
    let isMultipart = type.lowercased().hasPrefix("multipart/form-data")
    guard isMultipart && isKnown || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      throw Refusal.unsupported
    }
    let limit = !isKnown ? Self.strangerBytes : isMultipart ? Self.uploadBytes : Self.formBytes
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Refusal.tooLarge }
    let buffer = try await Self.collect(request.body, upTo: limit)
    if isMultipart {
      guard let parts = MultipartBody.read(Array(buffer.readableBytesView), contentType: type) else {
        throw Refusal.unsupported
      }
      return parts
    }
    return (FormText(encoded: buffer.readableBytesView), [])
  }

  /// A form counts only when it came from a page of ours: by the browser's word on the origin, and, for those signed in,
  /// by the token that the page carried.
  private func checkOrigin(_ head: HTTPRequest, form: FormText, session: SecretToken?) throws {
    if let site = head.headerFields[.secFetchSite], site != "same-origin", site != "none" { throw Refusal.foreignForm }
    if let origin = head.headerFields[.origin], origin != "null" || head.headerFields[.secFetchSite] == nil {
      let host = origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) }
      guard host == head.authority else { throw Refusal.foreignForm }
    }
    guard let session else { return }
    guard session.isDerived(form.raw("form-token") ?? "", for: OfficeRequest.formPurpose) else {
      throw Refusal.foreignForm
    }
  }

  static func collect(_ body: RequestBody, upTo limit: Int) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask {
        do { return try await body.collect(upTo: limit) } catch { throw Refusal.tooLarge }
      }
      group.addTask {
        try await Task.sleep(for: arrival)
        throw Refusal.tooLarge
      }
      defer { group.cancelAll() }
      return try await group.next() ?? ByteBuffer()
    }
  }

  private static func parts(of target: String) -> (path: String, query: String) {
    guard let mark = target.firstIndex(of: "?") else { return (target, "") }
    return (String(target[..<mark]), String(target[target.index(after: mark)...]))
  }

  private static func response(_ answer: OfficeAnswer, isHead: Bool) -> Response {
    var fields = HTTPFields(SecurityHeaders.officeFields)
    fields[.contentType] = answer.mediaType
    if !answer.fields.contains(where: { $0.name == .cacheControl }) { fields[.cacheControl] = "no-store" }
    for field in answer.fields { fields.append(field) }
    if isHead { fields[.contentLength] = String(answer.bytes.count) }
    let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes))
    return Response(status: answer.status, headers: fields, body: body)
  }
}

extension HTTPField.Name {
  static var secFetchSite: HTTPField.Name { HTTPField.Name("sec-fetch-site") ?? .referer }
}
