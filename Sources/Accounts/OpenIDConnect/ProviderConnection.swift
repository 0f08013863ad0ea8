/// A question to the provider.
struct ProviderQuestion: Sendable {
  var address: ProviderAddress
  /// The form to post; `nil` to get.
  var form: String?
  /// The header `Authorization`.
  var authorization: String?
}

/// What the provider answered: JSON, whatever the status.
struct ProviderAnswer: Sendable {
  var status: Int
  var body: JSONValue
}

/// Asks the provider. The one place that reaches out of this process; tests put one of their own in its place.
protocol ProviderConnection: Sendable {
  func ask(_ question: ProviderQuestion) async throws(OpenIDConnectFailure) -> ProviderAnswer
}
