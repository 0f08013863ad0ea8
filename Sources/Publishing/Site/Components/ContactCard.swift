import PlanModel

extension HTML {
  /// Writes where to ask, with the items of GIF DS-432 連絡先 in its order.
  mutating func contact(_ contact: Contact) {
    element(.address, [.class("contact")]) { html in
      html.element(.p, [.class("contact-name")], text: contact.name)
      html.facts([.class("facts compact")]) { html in
        html.fact("用件", contact.purpose)
        html.telephone(contact.telephone)
        html.mail(contact.email)
        html.web(contact.url)
        html.fact("SNS", contact.socialMedia)
        html.fact("所在地", Self.address(contact))
        html.fact("備考", contact.note)
      }
    }
  }

  private static func address(_ contact: Contact) -> String? {
    let code = contact.postalCode.map { code -> String in
      let isSeven = code.utf8.count == 7 && code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return "〒" + (isSeven ? code.prefix(3) + "-" + code.suffix(4) : Substring(code))
    }
    let parts = [code, contact.address].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func telephone(_ number: String?) {
    guard let number else { return }
    fact("電話") { html in
      guard let url = SafeURL.telephone(number) else { return html.text(number) }
      html.element(.a, [HTMLAttribute("href", url.text)], text: number)
    }
  }

  private mutating func mail(_ address: String?) {
    guard let address else { return }
    fact("メール") { html in
      guard let url = SafeURL.mail(address) else { return html.text(address) }
      html.element(.a, [HTMLAttribute("href", url.text)], text: address)
    }
  }

  private mutating func web(_ address: String?) {
    guard let address else { return }
    fact("ウェブページ") { $0.outsideLink(address, text: address) }
  }
}
