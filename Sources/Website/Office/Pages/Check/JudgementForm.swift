internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The small form in which a person answers a question of the check, or gives a reason instead.
struct JudgementForm {
  let plan: String
  let result: RuleResult
  let token: String
  /// The filter of the page to which the person returns.
  var back: [(name: String, value: String)] = []
  /// The version that it changes; 0 for a first answer.
  var basedOn: Int64 = 0
  var isSatisfied: Bool?
  var judgedBy = ""
  var reason = ""
  /// What is to be mended, by field.
  var problems: [String: String] = [:]

  private var isReason: Bool { result.asksReason }

  func write(into html: inout HTML) {
    html.postForm(.judgement(plan, rule: result.rule.rawValue), token: token, [.class("judgement")]) { html in
      html.hidden("based-on", String(basedOn))
      for entry in back { html.hidden(entry.name, entry.value) }
      if isReason {
        html.hidden("satisfied", "true")
      } else {
        writeChoice(&html)
      }
      writeReason(&html)
      writeJudge(&html)
      html.submit(action, [.label("\(action)（\(result.title)）")])
    }
  }

  private var action: String { isReason ? "理由を記録する" : "判断を記録する" }

  private func id(_ name: String) -> String { name + "-" + result.rule.rawValue }

  private func writeChoice(_ html: inout HTML) {
    html.element(.fieldset, [.class(problems["satisfied"] == nil ? "field" : "field has-problem")]) { html in
      html.element(.legend) { html in
        html.text("判断")
        html.element(.span, [.class("required")], text: "※必須")
      }
      html.element(.div, [.class("choices")]) { html in
        for (value, text) in [(true, "満たしている"), (false, "満たしていない")] {
          html.element(.label, [.class("choice")]) { html in
            html.empty(
              .input,
              [.type("radio"), .name("satisfied"), .value(value ? "true" : "false"), .required]
                + (isSatisfied == value ? [.checked] : []))
            html.element(.span, text: text)
          }
        }
      }
      if let problem = problems["satisfied"] { html.element(.p, [.class("problem")], text: problem) }
    }
  }

  private func writeReason(_ html: inout HTML) {
    html.element(.div, [.class(problems["reason"] == nil ? "field" : "field has-problem")]) { html in
      writeLabel("reason", isReason ? "求められたとおりにしない理由" : "そう判断した理由", &html)
      html.element(.p, [.class("help"), .id(id("reason-help"))], text: "計画とともに公表されます。")
      html.element(.textarea, attributes("reason") + [HTMLAttribute("rows", "3")]) { $0.text("\n" + reason) }
      writeProblem("reason", &html)
    }
  }

  private func writeJudge(_ html: inout HTML) {
    html.element(.div, [.class(problems["judgedBy"] == nil ? "field" : "field has-problem")]) { html in
      writeLabel("judgedBy", "判断した者（職名）", &html)
      html.element(.p, [.class("help"), .id(id("judgedBy-help"))], text: "公表されるため、氏名ではなく職名を入力してください。例：情報政策課長")
      html.empty(.input, [.type("text"), .value(judgedBy)] + attributes("judgedBy"))
      writeProblem("judgedBy", &html)
    }
  }

  private func writeLabel(_ name: String, _ text: String, _ html: inout HTML) {
    html.element(.label, [.for(id(name))]) { html in
      html.text(text)
      html.element(.span, [.class("required")], text: "※必須")
    }
  }

  private func attributes(_ name: String) -> [HTMLAttribute] {
    let problem = problems[name] == nil ? "" : " " + id(name + "-problem")
    return [.id(id(name)), .name(name), .required, .describedBy(id(name + "-help") + problem)]
      + (problem.isEmpty ? [] : [.invalid])
  }

  private func writeProblem(_ name: String, _ html: inout HTML) {
    guard let problem = problems[name] else { return }
    html.element(.p, [.class("problem"), .id(id(name + "-problem"))], text: problem)
  }
}
