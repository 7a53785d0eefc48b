package dev.procession.export;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.timeline.draw.TimelineLayout;

/**
 * The settings of an export.
 *
 * @param language the language of all words in the file
 * @param cells the width of characters in cells, for formats that are laid out in cells
 * @param version the version of procession, which the file names as its author
 */
public record ExportSetting(Language language, CellWidth cells, String version) {

    /** The name and version that the file names as its author. */
    String generator() {
        return "procession " + version;
    }

    /** The language as pages name it. */
    String htmlLanguage() {
        return language == Language.ZH ? "zh-Hans" : "en";
    }

    Layout layout(int width) {
        return TimelineLayout.of(width, cells, Glyphs.BOX, language);
    }

    MessageBundle texts() {
        return MessageBundle.of(ExportSetting.class, language);
    }
}
