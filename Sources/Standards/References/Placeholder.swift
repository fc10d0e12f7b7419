/// What `psf new` writes where an editor has to write a text, and `psf check` refuses.
package enum Placeholder {
  package static let text = "TODO write the text."
}
