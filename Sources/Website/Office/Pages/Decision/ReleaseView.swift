internal import Handbook
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// 公表されるもの: what becomes public, what should be looked at before, and what is asked of the edition (手引 I-9).
struct ReleaseView {
  let release: ReleaseCheck
  let plan: String

  func write(into html: inout HTML) {
    html.element(.section, [.labelledBy("release")]) { html in
      html.element(.h3, [.id("release")], text: "公表されるもの")
      html.element(.p, text: "公表すると、次のものを誰でも読み、再利用できるようになります。")
      html.element(.ul, [.class("counts")]) { html in
        for count in release.published.counts { html.element(.li, text: "\(count.label) \(count.number)件") }
      }
      writeDetails(&html)
      writeRemarks(&html)
    }
  }

  private func writeDetails(_ html: inout HTML) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "公表される連絡先、役職名、図及び文書を見る")
      for contact in release.published.contacts {
        html.element(.heading(4), text: contact.owner + "の連絡先")
        html.element(.ul) { html in for line in contact.lines { html.element(.li, text: line) } }
      }
      list("役職名", release.published.posts, &html)
      list("図", release.published.figures, &html)
      list("文書", release.published.files, &html)
    }
  }

  private func list(_ title: String, _ items: [String], _ html: inout HTML) {
    guard !items.isEmpty else { return }
    html.element(.heading(4), text: title)
    html.element(.ul) { html in for item in items { html.element(.li, text: item) } }
  }

  private func writeRemarks(_ html: inout HTML) {
    guard !release.remarks.isEmpty else {
      html.element(.p, text: "個人を識別できる番号、職員の氏名、内線番号などは見つかりませんでした。図の権利についての指摘もありません。")
      return
    }
    html.element(.p, text: "公表する前に、次の\(release.remarks.count)件を確かめてください。")
    html.element(.ul, [.class("findings")]) { html in
      for finding in release.remarks {
        html.element(.li) { html in
          html.element(.p) { html in
            html.severity(finding.severity)
            html.text(" ")
            html.link(
              RecordTitle.path(finding.place.record, field: finding.place.field, in: plan), text: finding.summary)
          }
          html.element(.p, text: finding.remedyOnPage)
        }
      }
    }
  }

  /// Writes the questions of the edition, each to be ticked.
  static func writeQuestions(confirmed: Set<String>, _ html: inout HTML) {
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend) { html in
        html.text("公表の前の確認")
        html.element(.span, [.class("required")], text: "※必須")
      }
      html.element(.div, [.class("choices")]) { html in
        for question in PublicationQuestions.ofTheEdition {
          html.element(.label, [.class("choice")]) { html in
            html.empty(
              .input,
              [.type("checkbox"), .name("confirm-" + question.id), .value("yes"), .required]
                + (confirmed.contains(question.id) ? [.checked] : []))
            html.element(.span, text: question.confirmation)
          }
        }
      }
    }
  }

  /// The questions that a posted form confirms.
  static func confirmed(_ form: FormText) -> Set<String> {
    Set(PublicationQuestions.ofTheEdition.map(\.id).filter { form["confirm-" + $0] == "yes" })
  }
}
