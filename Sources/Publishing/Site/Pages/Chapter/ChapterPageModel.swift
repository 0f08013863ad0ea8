import PlanModel

/// One chapter of the plan's text, with what the plan holds as data about the same matter.
struct ChapterPageModel: PageModel {
  let path: SitePath
  let title: String
  let trail = [PageLink("計画の本文", .chapters)]
  let roles: [ChapterRole]
  let text: SiteText?
  /// Pages about the same matter.
  let related: [PageLink]
  let promotion: PromotionStructure?
  let security: SecurityAndPrivacy?
  let previous: PageLink?
  let next: PageLink?

  init(_ entry: SiteContext.ChapterEntry, at place: Int, in context: SiteContext) {
    let chapter = entry.chapter
    path = entry.path
    title = chapter.numberedTitle
    roles = chapter.roles
    text = context.text(chapter.body)
    related = Self.related(chapter.roles)
    promotion = chapter.roles.contains(.promotionStructure) ? context.plan.promotion : nil
    security = chapter.roles.contains(.securityAndPrivacy) ? context.plan.securityAndPrivacy : nil
    let entries = context.chapters
    previous = place > 0 ? Self.link(entries[place - 1]) : nil
    next = place + 1 < entries.count ? Self.link(entries[place + 1]) : nil
  }

  private static func link(_ entry: SiteContext.ChapterEntry) -> PageLink {
    PageLink(entry.chapter.numberedTitle, entry.path)
  }

  private static func related(_ roles: [ChapterRole]) -> [PageLink] {
    var links: [PageLink] = []
    if roles.contains(.positioning) { links.append(PageLink("この計画について（位置付けと期間）", .front, fragment: "about")) }
    if roles.contains(.basicPolicy) { links.append(PageLink("5つの柱ごとの方針", .pillars)) }
    if roles.contains(.measures) { links.append(PageLink("個別施策の一覧", .measures)) }
    if roles.contains(.measures) { links.append(PageLink("指標の進捗", .indicators)) }
    if roles.contains(.promotionStructure) { links.append(PageLink("一緒に取り組む方へ", .partners)) }
    return links
  }
}
