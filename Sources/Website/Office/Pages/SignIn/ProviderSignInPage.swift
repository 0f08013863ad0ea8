internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Logging
internal import PlanOperations
internal import PlanStore

/// Signing in through an identity provider: out to it, and back.
enum ProviderSignInPage {
  static let routes = [
    OfficeRoute(.get, .providerStart, .anybody) { try await start($0) },
    OfficeRoute(.get, .providerCallback, .anybody) { try await callback($0) },
  ]

  /// Under this name what a browser began is kept among the sessions, until it is back or ten minutes are over.
  private static let pendingAccount = "pending sign-in"

  private static func start(_ request: OfficeRequest) async throws -> OfficeAnswer {
    guard let provider = request.office.provider else { throw Refusal.notFound }
    do {
      let begun = try await provider.begin(returnTo: request.query["next"])
      let token = SecretToken()
      let now = StoreTime.now()
      let json = (try? JSONEncoder().encode(begun.pending)).map(Array.init) ?? []
      try await request.office.store.endSessions(.expired(before: now))
      try await request.office.store.saveSession(
        Session(
          id: token.hash, account: pendingAccount, createdAt: now, seenAt: now,
          expiresAt: now.advanced(byMilliseconds: PendingSignIn.lifetime), json: json))
      var answer = OfficeAnswer.see(begun.address)
      answer.fields.append(
        Cookies.set(Cookies.provider, token, isSecure: request.office.settings.isBehindProxy))
      return answer
    } catch let failure as OpenIDConnectFailure {
      return refused(failure, request)
    }
  }

  private static func callback(_ request: OfficeRequest) async throws -> OfficeAnswer {
    guard let provider = request.office.provider else { throw Refusal.notFound }
    guard let pending = try await pending(request) else {
      return refused(.signInNotBegunHere("no pending sign-in"), request)
    }
    let query = request.location.firstIndex(of: "?").map {
      String(request.location[request.location.index(after: $0)...])
    }
    do {
      let person = try await provider.finish(query: query ?? "", pending: pending)
      let account = try await AdmitVouchedPerson(
        store: request.office.store, providerGivesRoles: provider.settings.roleClaim != nil
      ).run(person)
      let opened = try await OpenSession(store: request.office.store).run(account)
      var location = OfficePath.home.text
      if let next = pending.returnTo, OfficePath.owns(next) { location = next }
      var answer = SignInPage.entered(
        location, opened.session, opened.device, isSecure: request.office.settings.isBehindProxy)
      answer.fields.append(Cookies.remove(Cookies.provider, isSecure: request.office.settings.isBehindProxy))
      return answer
    } catch let failure as OpenIDConnectFailure {
      return refused(failure, request)
    }
  }

  /// What the browser began; it holds for one try.
  private static func pending(_ request: OfficeRequest) async throws -> PendingSignIn? {
    guard let token = request.providerToken,
      let session = try await request.office.store.session(token.hash), session.account == pendingAccount
    else { return nil }
    try await request.office.store.endSessions(.one(token.hash))
    guard session.expiresAt > .now() else { return nil }
    return try? JSONDecoder().decode(PendingSignIn.self, from: Data(session.json))
  }

  private static func refused(_ failure: OpenIDConnectFailure, _ request: OfficeRequest) -> OfficeAnswer {
    request.office.logger.error("\(failure.detail)")
    return ProblemPage.answer(failure.message, .forbidden)
  }
}
