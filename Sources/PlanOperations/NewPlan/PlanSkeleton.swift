internal import PlanModel

/// The text of `plan.yaml` and of a first measure in a new plan folder.
struct PlanSkeleton {
  let government: LocalGovernment
  let pattern: FormulationPattern
  let existingPlanTitle: String?
  let isSmallStart: Bool
  let firstYear: FiscalYear

  private var facts: PlanBeginning { PlanBeginning(body: government, firstYear: firstYear) }
  private var isPrefecture: Bool { government.kind == .prefecture }
  private var article: String { facts.basis }
  private var lastYear: FiscalYear { facts.lastYear }

  static func chapterID(_ role: ChapterRole) -> String { PlanBeginning.chapterID(role).rawValue }

  var planFile: String {
    let title = existingPlanTitle ?? facts.title
    return """
      # \(government.fullName)の計画。項目の意味と書き方は、docs/plan-folder.md にあります。
      # 「#」で始まる行は注記です。書ける項目から「#」を外して埋めてください。
      title: \(quoted(title))
      status: 素案
      bodies:
        - "\(government.code)"

      \(formulation)

      # 計画期間（手引 I-4。例えば3年、5年）
      span:
        first: \(firstYear.firstDay)
        last: \(lastYear.lastDay)

      # この文書が果たす役割。複数の役割を持つ計画では、全て書きます。
      roles:
        - kind: \(facts.role.kind.label)
          basis: \(article)

      \(higherPlans)
      handbookEdition: 平成30年8月版

      # 正式に位置付けたことを示す決定（手引 I-4）
      # adoption:
      #   decidedOn: \(firstYear.firstDay)
      #   decidedBy: 県（市町村）の推進本部 など
      #   statement: この計画を、\(article)に基づく計画として位置付けます。

      # 公表（法第9条第4項）。定めたときも変更したときも、遅滞なく公表します。
      # publication:
      #   publishedOn: \(firstYear.firstDay)
      #   url: https://

      # 問合せ先（手引 I-4）。課の連絡先を書き、個人の氏名や内線番号は書きません。
      # contact:
      #   name:
      #   telephone:
      #   email:

      # 目指す姿（手引 I-2）
      # vision:
      #   statement:
      #   scenes:
      #     - title: 引っ越しのとき
      #       now:
      #       then:

      # 推進体制（手引 I-5）
      # promotion:
      #   crossSectionBody:
      #   municipalities:
      #   execution:
      #   evaluation:
      #   reviewCycle:
      #   partners:
      #     - id: universities
      #       name: 区域内の大学
      #       kind: 大学
      #       role:
      #       invitation:

      # 5つの柱（手引 I-6）。全てが必須ではありません。取り上げない柱は adopted: false とし、理由を書きます。
      pillars:
      \(pillars)

      # セキュリティ及び個人情報（手引 I-9）
      # securityAndPrivacy:
      #   privacyBases:
      #     - 個人情報の保護に関する法律
      #   cybersecurityPolicies:
      #     - title:
      #       setBy:
      #       decidedOn:
      #       url:

      # 利用条件（公開するデータに付けるライセンスと出典の書き方）
      # licence:
      #   title: 公共データ利用規約（第1.0版）
      #   citation:

      # 担当課
      sections:
        - id: joho
          name: 情報政策担当課

      # 目次（この順に公開されます）
      chapters:
      \(ChapterRole.allCases.map { "  - \(Self.chapterID($0))" }.joined(separator: "\n"))
      measures:
      \(measureFiles.map { "  - \($0.id)" }.joined(separator: "\n"))

      """
  }

  private var formulation: String {
    var lines = ["# 策定パターン（手引 I-4）", "formulation:", "  pattern: \(pattern.label)"]
    if pattern == .insideExistingPlan, let existingPlanTitle {
      lines.append("  existingPlanTitle: \(quoted(existingPlanTitle))")
      lines.append("  # 既存の計画とこの計画との関係を一文で書きます。")
      lines.append("  # relation:")
    }
    if isSmallStart { lines.append("  smallStart: true") }
    return lines.joined(separator: "\n")
  }

  private var higherPlans: String {
    var lines = ["# 即している国の基本計画（法第9条）"]
    if let current = facts.nationalPlan {
      lines += [
        "nationalPlan:", "  title: \(current.title)", "  decidedOn: \(current.decidedOn.map(\.description) ?? "")",
      ]
    } else {
      lines += ["# nationalPlan:", "#   title:", "#   decidedOn:"]
    }
    if !isPrefecture {
      lines += [
        "# 勘案した\(government.prefectureName)の計画（法第9条第3項）", "# prefecturalPlan:", "#   title:", "#   decidedOn:",
        "#   howConsidered:",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private var pillars: String {
    Pillar.allCases.map { pillar in
      let isAdopted = PlanBeginning.adopts(pillar, isSmallStart: isSmallStart)
      var lines = ["  - pillar: \(pillar.label)", "    adopted: \(isAdopted)"]
      lines.append(isAdopted ? "    # policy:" : "    # reason:")
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  var measureFiles: [(id: String, text: String)] {
    let first = measure(number: "1-1", title: "（施策名を書いてください）", pillar: .onlineProcedures, isLater: false)
    guard isSmallStart else { return [("m-1-1", first)] }
    let later = measure(number: "1-2", title: "（後の段階で始める施策名を書いてください）", pillar: .onlineProcedures, isLater: true)
    return [("m-1-1", first), ("m-1-2", later)]
  }

  private func measure(number: String, title: String, pillar: Pillar, isLater: Bool) -> String {
    let priority = isLater ? "priority: 後年度\n# 始める条件（例えば、先行する施策で生じた余力）\n# startCondition:" : "priority: 今期実施"
    return """
      number: \(number)
      title: \(title)
      pillars:
        - \(pillar.label)
      origin: 独自施策
      lead: joho
      \(priority)
      # 現状と課題
      # presentState: |
      #   （ここに書きます）
      # 取組の内容
      # content: |
      #   （ここに書きます）
      # 工程
      # schedule:
      #   - title:
      #     first: \(Wareki.text(firstYear))
      #     last: \(Wareki.text(lastYear))
      # 指標。具体的な目標と達成の時期を定めることが原則です（手引 I-6）。定められないときは reasonWithoutGoal に理由を書きます。
      # indicators:
      #   - id: kpi-\(number)
      #     title: オンラインで申請できる手続の割合
      #     level: 成果指標
      #     counting: 時点値
      #     direction: 増加
      #     unit: ％
      #     baseline:
      #       value:
      #       period: \(Wareki.text(firstYear.previous))
      #     targets:
      #       - value:
      #         deadline: \(Wareki.text(lastYear))
      #     source:
      #     settlement:

      """
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
