package dev.procession.export;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Texts;
import dev.procession.timeline.Layout;

/**
 * For whom a file is written.
 *
 * @param cells how wide characters are, for what is laid out by cells
 * @param version of the product, which the file names as its author
 */
public record ExportSetting(Language language, CellWidth cells, String version) {

    /** The name and version that a file gives as its author. */
    String generator() {
        return "procession " + version;
    }

    Layout layout(int width) {
        return new Layout(width, cells, Glyphs.BOX, language);
    }

    Texts texts() {
        return Texts.of(ExportSetting.class, language);
    }
}
