import Addresses
import Diagnostics
import Fingerprints
import SourceFiles
import Testing

@testable import SiteBuilding

@Suite struct TemplateSetTests {
  @Test func hasNothingToSayAboutTheTemplatesOfThisRepository() {
    #expect(Templates([:]).findingsAmongTheRealOnes() == "")
  }

  @Test func tellsOfEachTemplateThatIsMissing() {
    let findings = TemplateSet.load(SourceTree(files: [])).diagnostics
    #expect(findings.count == PageTemplate.allCases.count)
    #expect(
      LineRenderer().render([findings[0]])
        == "templates/layout.mustache: error: the template is missing; add it, or give the "
        + "templates folder with --templates [missing-file]\n"
    )
  }

  @Test func saysWhatIsWrongOnceAndWithAPlace() {
    let findings = Templates(["notice": "<h1>{{#links}}{{title}}</h1>"])
      .findingsAmongTheRealOnes()
    #expect(
      findings == "templates/notice.mustache:1:5: error: the section 'links' does not end; "
        + "close it with {{/links}} [template-syntax]\n"
    )
  }

  @Test func checksEveryPageTemplateForItsContext() {
    for template in PageTemplate.allCases {
      let findings = Templates([template.rawValue: "{{no-such-name}}"])
        .findingsAmongTheRealOnes()
      #expect(findings.contains("templates/\(template.rawValue).mustache:1:1: error: "))
    }
  }

  @Test func keepsTheFilesBesideTheTemplates() {
    let templates = TemplateSet.load(BuiltSite.templates.get()).templates
    #expect(templates.assets.map(\.path.relative).contains("assets/site.css"))
  }

  @Test func tellsAnyTwoSetsApartByTheirFingerprints() {
    func fingerprint(_ texts: [String: String]) -> String {
      let tree = SourceTree(files: Templates(texts).files)
      return TemplateSet.load(tree).templates.fingerprint.description
    }
    #expect(fingerprint(["a": "x"]) == fingerprint(["a": "x"]))
    #expect(fingerprint(["a": "x"]) != fingerprint(["a": "y"]))
    #expect(fingerprint(["a": "x"]) != fingerprint(["b": "x"]))
  }
}
