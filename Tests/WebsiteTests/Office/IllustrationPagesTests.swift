import Accounts
import HTTPTypes
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Pages of figures")
struct IllustrationPagesTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\" onload=\"x()\"><rect/></svg>"

  /// Posts the form as a browser does.
  private func upload(
    _ person: Visitor, _ path: String, _ fields: [(String, String)], file: String? = Self.drawing
  ) async -> Visitor.Answer {
    let token = person.session?.derived(for: OfficeRequest.formPurpose) ?? ""
    var body = ([("form-token", token)] + fields).map { name, value in
      "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }.joined()
    body +=
      "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file == nil ? "" : "図.svg")\"\r\n"
      + "Content-Type: image/svg+xml\r\n\r\n\(file ?? "")\r\n--XX--\r\n"
    return await person.send(
      .post, path, body: body, headers: [(.contentType, "multipart/form-data; boundary=XX")])
  }

  private static let words = [("title", "推移 <1>"), ("alternative", "上がる。"), ("source", "")]
  private static let list = "/office/plans/own/illustrations"

  @Test("an uploaded figure is listed with its line, and its file served in a sandbox, as what it is")
  func uploaded() async throws {
    let person = try await OfficeTrial().person([.planOfficer])
    let answer = await upload(person, Self.list, Self.words)
    #expect(answer.status == 303 && answer.location == Self.list + "?done=added#f-1")
    let page = await person.get(Self.list)
    #expect(page.text.contains("![](figures/f-1)") && page.text.contains("推移 &lt;1&gt;"))
    #expect(page.text.contains("src=\"\(Self.list)/f-1/file?version=1\" alt=\"上がる。\""))
    #expect(page.text.contains("まだ、どの本文にも入っていません"))
    let file = await person.get(Self.list + "/f-1/file")
    #expect(file.status == 200 && file.headers[.contentType] == "image/svg+xml" && !file.text.contains("onload"))
    let policies = file.headers[values: HTTPField.Name("content-security-policy") ?? .server]
    #expect(policies.contains { $0.hasPrefix("sandbox;") })
    #expect(file.headers[HTTPField.Name("x-content-type-options") ?? .server] == "nosniff")
    let one = await person.get(Self.list + "/f-1")
    #expect(one.text.contains("属性「onload」") && one.text.contains("取り下げる"))
  }

  @Test("what will not do is shown with what was typed, and the way to each field")
  func problems() async throws {
    let person = try await OfficeTrial().person([.planOfficer])
    let answer = await upload(person, Self.list, [("title", "題 & 名"), ("alternative", " ")], file: nil)
    #expect(answer.status == 422 && answer.text.contains("value=\"題 &amp; 名\""))
    #expect(answer.text.contains("href=\"#alternative\"") && answer.text.contains("href=\"#file\""))
    let bad = await upload(person, Self.list, Self.words, file: "<!DOCTYPE svg><svg/>")
    #expect(bad.status == 422 && bad.text.contains("文書型宣言"))
  }

  @Test("words are changed without a file, a file replaced, and the figure withdrawn with a reason")
  func changed() async throws {
    let person = try await OfficeTrial().person([.planOfficer])
    _ = await upload(person, Self.list, Self.words)
    let path = Self.list + "/f-1"
    let words = [("title", "新しい題"), ("alternative", "下がる。"), ("based-on", "1")]
    #expect(await upload(person, path, words, file: nil).location == path + "?done=saved")
    #expect(await person.get(Self.list).text.contains("新しい題"))
    let stale = [("title", "別の題"), ("alternative", "下がる。"), ("based-on", "1")]
    #expect(await upload(person, path, stale, file: nil).status == 409)
    let other = [("title", "新しい題"), ("alternative", "下がる。"), ("based-on", "2")]
    #expect(await upload(person, path, other, file: "<svg viewBox=\"0 0 9 8\"/>").status == 303)
    #expect(await person.get(path).text.contains("SVG、9×8"))
    #expect(await person.post(path + "/withdraw").status == 422)
    let gone = await person.post(path + "/withdraw", [("withdraw-reason", "不要")])
    #expect(gone.location == Self.list + "?done=illustrationWithdrawn")
    #expect(await person.get(path).status == 404)
    #expect(await person.get(path + "/file").status == 404)
  }

  @Test("the chapter's page warns of a figure that is not there, and the preview shows one that is")
  func chapter() async throws {
    let person = try await OfficeTrial().person([.planOfficer])
    let chapter = "/office/plans/own/records/chapter/c-1"
    let form = [("title", "はじめに"), ("body", "本文\n\n![](figures/f-1)"), ("based-on", "1"), ("roles", "purpose")]
    #expect(await person.post(chapter, form).status == 303)
    #expect(await person.get(chapter).text.contains("図の一覧にありません"))
    #expect(await person.get(Self.list).text.contains("図の一覧にありません"))
    #expect(await person.post(chapter, form + [("preview", "1")]).text.contains("図：f-1"))
    _ = await upload(person, Self.list, Self.words)
    #expect(!(await person.get(chapter).text.contains("図の一覧にありません")))
    let preview = await person.post(chapter, form + [("preview", "1")]).text
    #expect(preview.contains("<figure class=\"illustration\"><img src=\"\(Self.list)/f-1/file?version=1\""))
    #expect(await person.get(Self.list).text.contains("入っている本文"))
  }

  @Test("once the plan is published, a figure needs the reason of the change")
  func revision() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.planOfficer])
    let edition = EditionDraft(plan: "own", after: 0, decidedOn: nil, actor: "test", json: Array("{}".utf8))
    _ = try await trial.store.publish(edition)
    let answer = await upload(person, Self.list, Self.words)
    #expect(answer.status == 422 && answer.text.contains(RecordAnswers.missingReason))
    #expect(await upload(person, Self.list, Self.words + [("reason", "図の追加")]).status == 303)
  }

  @Test("readers see figures but no forms, and cannot upload")
  func readers() async throws {
    let trial = try await OfficeTrial()
    _ = await upload(try await trial.person([.planOfficer]), Self.list, Self.words)
    let clerk = try await trial.person([.clerk])
    let page = await clerk.get(Self.list)
    #expect(page.status == 200 && page.text.contains("f-1") && !page.text.contains("multipart"))
    #expect(!(await clerk.get(Self.list + "/f-1").text.contains("multipart")))
    #expect(await clerk.get(Self.list + "/f-1/file").status == 200)
    #expect(await upload(clerk, Self.list, Self.words).status == 403)
    let other = try await trial.person([.planOfficer], body: OfficeTrial.other)
    #expect(await other.get(Self.list + "/f-1/file").status == 404)
  }
}
