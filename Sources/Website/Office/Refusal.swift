internal import HTTPTypes
internal import Publishing

/// Why a request is not handed to a page.
enum Refusal: Error {
  case notFound
  case forbidden
  case signIn(HTTPRequest)
  case sessionOver
  case foreignForm
  case tooMany
  case tooLarge
  case unsupported
  case methodNotAllowed([HTTPRequest.Method])

  var answer: OfficeAnswer {
    switch self {
    case .notFound: return ProblemPage.answer("お探しのページは見つかりません。アドレスが正しいか、取り下げられていないか確かめてください。", .notFound)
    case .forbidden:
      return ProblemPage.answer("この操作は、あなたの役割では行えません。必要なときは、計画担当又は団体の管理者に依頼してください。", .forbidden)
    case .signIn(let head):
      return .see(OfficePath.signIn.text([("next", head.path ?? "")]))
    case .sessionOver: return ProblemPage.sessionOver
    case .foreignForm:
      return ProblemPage.answer(
        "この画面から送られたものであることを確かめられないため、処理しませんでした。「戻る」で戻り、画面を開き直してから、もう一度操作してください。", .forbidden)
    case .tooMany:
      var answer = ProblemPage.answer("短い間に多くの操作が届いたため、処理していません。少し待ってから、もう一度お試しください。", .tooManyRequests)
      answer.fields.append(HTTPField(name: .retryAfter, value: "5"))
      return answer
    case .tooLarge:
      return ProblemPage.answer("送られたものが大きすぎるため、受け取れません（文字は4MB、ファイルは合わせて24MBまでです。）。", .contentTooLarge)
    case .unsupported: return ProblemPage.answer("送られたものの形式が正しくないため、受け取れません。", .unsupportedMediaType)
    case .methodNotAllowed(let methods):
      var answer = ProblemPage.answer("このアドレスでは、その操作はできません。", .methodNotAllowed)
      let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
      answer.fields.append(HTTPField(name: .allow, value: names.joined(separator: ", ")))
      return answer
    }
  }
}

/// A page that says what could not be done.
enum ProblemPage {
  /// What was typed is still in the page before: the person signs in beside it and saves again.
  static var sessionOver: OfficeAnswer {
    let page = OfficePage(title: "サインインし直してください", account: nil)
    return .page(
      page.bytes { html in
        html.element(
          .p, [.class("lead")], text: "サインインの有効な時間が過ぎたため、まだ保存していません。「戻る」で前の画面に戻ると、入力した内容が残っています。")
        html.element(.p) { html in
          html.element(
            .a, [.href(OfficePath.signIn.text), HTMLAttribute("target", "_blank"), HTMLAttribute("rel", "noopener")],
            text: "新しい画面でサインインする")
          html.text("　サインインした後、前の画面に戻って、もう一度保存してください。")
        }
      }, .unauthorized)
  }

  static func answer(_ message: String, _ status: HTTPResponse.Status) -> OfficeAnswer {
    let page = OfficePage(title: status == .notFound ? "ページが見つかりません" : "処理できませんでした", account: nil)
    return .page(
      page.bytes { html in
        html.element(.p, [.class("lead")], text: message)
        html.element(.p) { $0.link(.home, text: "仕事の一覧に戻る") }
      }, status)
  }
}
