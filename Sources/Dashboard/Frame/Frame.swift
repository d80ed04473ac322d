import Screen

/// The picture of a scene in its parts, each of which has its place: a title, a body with a text to read in it, and two
/// lines at the bottom.
public struct Frame {
    let title: TitleView
    /// The text that is read, nil where there is none.
    let page: Page?
    let footer: FooterView
    /// Draws what stands between the title and the footer, but for the text.
    let body: (inout Canvas) -> Void

    /// Draws all of it, and what is told in the window.
    func draw(on canvas: inout Canvas, notice: Window.Notice?) {
        title.draw(on: &canvas)
        body(&canvas)
        page?.draw(on: &canvas)
        footer.draw(on: &canvas, notice: notice)
    }
}
