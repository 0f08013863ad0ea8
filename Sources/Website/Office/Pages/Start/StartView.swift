internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The form with which a plan begins.
struct StartView {
  let request: OfficeRequest
  let problems: [String]
  /// The chapters to be confirmed, once they were read from the table of contents.
  let chapters: [ExistingChapter]?

  private var form: FormText { request.form }

  func bytes() -> [UInt8] {
    let page = OfficePage(
      title: "計画をつくり始める", request, lead: "最低限のことだけを決めます。作成した後で、どれも変えることができます。")
    return page.bytes { html in
      if !problems.isEmpty {
        html.element(.div, [.class("stop"), .role("alert")]) { html in
          for problem in problems { html.element(.p, text: problem) }
        }
      }
      html.postForm(.newPlan, token: request.formToken) { html in
        writePattern(&html)
        if let chapters { ChapterTable.write(chapters, &html) }
        writePeriod(&html)
        writePillars(&html)
        html.element(.div, [.class("actions")]) { $0.submit(chapters == nil ? "計画を作成する" : "この対応で計画を作成する") }
      }
    }
  }

  private func writePattern(_ html: inout HTML) {
    let chosen = form["pattern"] ?? FormulationPattern.insideExistingPlan.rawValue
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "策定の方法（手引 I-4）")
      for (pattern, text) in [
        (FormulationPattern.insideExistingPlan, "パターン2　既存の計画（総合計画、情報化計画など）に盛り込む"),
        (.newPlan, "パターン1　新たな計画として定める"),
      ] {
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input,
            [.type("radio"), .name("pattern"), .value(pattern.rawValue)]
              + (chosen == pattern.rawValue ? [.checked] : []))
          html.element(.span, text: text)
        }
      }
    }
    html.field(
      "title", "計画の名称", value: form["title"] ?? "", help: "パターン2では、既存の計画の名称。パターン1で空欄のときは「○○県官民データ活用推進計画」とします。")
    html.element(.div, [.class("field")]) { html in
      html.element(.label, [.for("relation")], text: "既存の計画との関係を述べる文（パターン2）")
      html.element(
        .p, [.class("help"), .id("relation-help")],
        text: "例「この計画の第3章から第5章までを、官民データ活用推進基本法第9条第1項に基づく計画として位置付けます。」後から書くこともできます。")
      html.element(.textarea, [.id("relation"), .name("relation"), .describedBy("relation-help")]) { html in
        html.text("\n" + (form.raw("relation") ?? ""))
      }
    }
    guard chapters == nil else { return }
    html.element(.div, [.class("field")]) { html in
      html.element(.label, [.for("contents")], text: "既存の計画の章（パターン2）")
      html.element(
        .p, [.class("help"), .id("contents-help")], text: "目次から、章の題名を1行に一つずつ貼り付けます。次の画面で、手引の七つの構成要素との対応を確かめます。")
      html.element(.textarea, [.id("contents"), .name("contents"), .describedBy("contents-help")]) { html in
        html.text("\n" + (form.raw("contents") ?? ""))
      }
    }
  }

  private func writePeriod(_ html: inout HTML) {
    let next = CalendarDate.today().fiscalYear.next
    html.element(.fieldset, [.class("row-set")]) { html in
      html.element(.legend, text: "計画期間")
      html.element(.div, [.class("row-fields")]) { html in
        html.field("first", "最初の年度", value: form["first"] ?? Wareki.text(next), [.class("short")])
        html.field("years", "年数", value: form["years"] ?? "3", help: "手引は、例として3年又は5年を挙げています。", [.class("short")])
      }
    }
  }

  private func writePillars(_ html: inout HTML) {
    let chosen = form.entries.isEmpty ? Pillar.allCases.map(\.rawValue) : form.all("pillar")
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "取り上げる柱（手引 I-6）")
      html.element(.p, [.class("help")], text: "全てが必須ではありません。取り上げない柱の理由は、作成した後で入力します。")
      for pillar in Pillar.allCases {
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input,
            [.type("checkbox"), .name("pillar"), .value(pillar.rawValue)]
              + (chosen.contains(pillar.rawValue) ? [.checked] : []))
          html.element(.span, text: "\(pillar.number) \(pillar.label)")
        }
      }
    }
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "スモールスタート（手引 I-4）")
      html.element(.label, [.class("choice")]) { html in
        html.empty(
          .input,
          [.type("checkbox"), .name("small-start"), .value("true")]
            + (form["small-start"] == "true" ? [.checked] : []))
        html.element(.span, text: "できるところから小さく始め、残りの施策は着手の条件とともに後年度に置く")
      }
    }
  }
}
