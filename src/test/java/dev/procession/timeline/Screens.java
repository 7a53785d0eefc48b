package dev.procession.timeline;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.timeline.draw.TimelineLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jline.utils.WCWidth;

/** The layouts that tests draw with. */
public final class Screens {

    /** The widths that JLine uses for terminals. */
    public static final CellWidth CELLS = point -> Math.max(0, WCWidth.wcwidth(point));

    private Screens() {}

    public static Layout box(int width) {
        return TimelineLayout.of(width, CELLS, Glyphs.BOX, Language.EN);
    }

    public static Layout plain(int width) {
        return TimelineLayout.of(width, CELLS, Glyphs.PLAIN, Language.EN);
    }

    public static Layout chinese(int width) {
        return TimelineLayout.of(width, CELLS, Glyphs.BOX, Language.ZH);
    }

    /** The layouts that have golden files, by their part of the file names. */
    public static Map<String, Layout> all() {
        Map<String, Layout> screens = new LinkedHashMap<>();
        screens.put("100", box(100));
        screens.put("60", box(60));
        screens.put("80", box(80));
        screens.put("120", box(120));
        screens.put("plain-80", plain(80));
        screens.put("zh-100", chinese(100));
        return screens;
    }
}
