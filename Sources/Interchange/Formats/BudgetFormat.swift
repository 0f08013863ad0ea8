internal import PlanModel

extension RecordFormat where Record == Budget {
  static let budget = RecordFormat<Budget>(
    "Budget", "予算", "施策の予算です。", blank: { Budget() },
    fields: [
      .optional("businessCode", \.businessCode, .code(example: "01-02-0345"), "予算事業コード"),
      .list("amounts", \.amounts, RecordFormat<BudgetAmount>.amount.value, "年度ごとの額"),
    ])
}

extension RecordFormat where Record == BudgetAmount {
  static let amount = RecordFormat<BudgetAmount>(
    "BudgetAmount", "予算額", "一つの年度の額です。",
    blank: { BudgetAmount(fiscalYear: FiscalYear(2000), kind: .initial, thousandYen: 0) },
    fields: [
      .required("fiscalYear", \.fiscalYear, .fiscalYear, "予算年度", necessity: .essential),
      .required("kind", \.kind, .choice, "当初予算、補正後予算又は決算の別", necessity: .essential),
      .required("thousandYen", \.thousandYen, .thousandYen, "額（千円）", necessity: .essential),
    ])
}

extension RecordFormat where Record == ScheduleItem {
  static let scheduleItem = RecordFormat<ScheduleItem>(
    "ScheduleItem", "工程", "工程表の一つの項目です。",
    blank: { ScheduleItem(title: "", first: FiscalYear(2000), last: FiscalYear(2000)) },
    fields: [
      .required("title", \.title, .text, "行うこと"),
      .required("first", \.first, .fiscalYear, "最初の年度", necessity: .essential),
      .required("last", \.last, .fiscalYear, "最後の年度", necessity: .essential),
      .optional("note", \.note, .text, "備考"),
    ])
}
