internal import Addresses
internal import Standards

/// What servers send beside the files, in the form that Netlify and Cloudflare Pages read: a path, and headers set in below it.
/// `Documentation/nginx.conf` sends the same.
struct HeaderList {
  let model: SiteModel

  var text: String {
    let base = PageFrame.basePath(of: model.publication.site.baseURL)
    let assets = model.templates.assets.map { asset in
      "\(base)assets/\(asset.name)\n  Cache-Control: public, max-age=31536000, immutable\n"
    }
    return """
      \(base)*
        Content-Security-Policy: \(policy)
        X-Content-Type-Options: nosniff

      """ + assets.joined()
  }

  /// Pages load nothing from elsewhere but pictures of the hosts that `site.yml` names. Of inline code there are only
  /// descriptions for machines, which no browser runs.
  private var policy: String {
    let hosts = model.publication.site.pictureHosts.sorted().map { " https://\($0)" }.joined()
    return [
      "default-src 'none'", "style-src 'self'", "img-src 'self' data:\(hosts)",
      "font-src 'self'", "script-src 'self'", "connect-src 'self'", "form-action 'self'",
      "base-uri 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }
}
