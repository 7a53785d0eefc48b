package dev.procession.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonPrimitive;
import dev.procession.cli.OnceOnly;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.feed.FeedView;
import dev.procession.timeline.view.Summary;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads exports into the programs they are made for (Mermaid, asciinema's player), in a browser. */
@Tag(OnceOnly.TAG)
class OtherPlayersIT {

    private static final String MERMAID = "META-INF/resources/webjars/mermaid/";

    /** The folder into which {@code npm install --prefix target/npm asciinema-player} puts the player. */
    private static final Path ASCIINEMA = Path.of("target/npm/node_modules/asciinema-player/dist/bundle");

    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void startABrowser() throws Exception {
        Optional<Path> installed = Chromium.installed();
        assumeTrue(
                installed.isPresent(),
                "skipped: no Chromium here; install chromium, or name it in the variable CHROMIUM");
        browser = Chromium.start(installed.get(), Files.createDirectory(folder.resolve("profile")));
        browser.size(1000, 900);
    }

    @AfterAll
    static void closeIt() throws InterruptedException {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    private static void open(String page) throws Exception {
        browser.open(Files.writeString(folder.resolve("page.html"), "<!doctype html><meta charset=utf-8>" + page));
        assertEquals(List.of(), browser.complaints());
    }

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }

    private static void unpackMermaid() throws Exception {
        ClassLoader loader = OtherPlayersIT.class.getClassLoader();
        Properties about = new Properties();
        try (InputStream in = loader.getResourceAsStream("META-INF/maven/org.webjars.npm/mermaid/pom.properties")) {
            about.load(in);
        }
        try (InputStream in =
                loader.getResourceAsStream(MERMAID + about.getProperty("version") + "/dist/mermaid.min.js")) {
            Files.write(folder.resolve("mermaid.js"), in.readAllBytes());
        }
    }

    @Test
    void mermaidDrawsEveryDiagram() throws Exception {
        unpackMermaid();
        open("<div id=d></div><script src=mermaid.js></script><script>mermaid.initialize({startOnLoad: false});"
                + "const draw = async text => (d.innerHTML = (await mermaid.render('x', text)).svg, '');</script>");
        for (Language language : Language.values()) {
            for (Map.Entry<String, Timeline> run : FormatsTest.runs().toList()) {
                String diagram = Exported.as(ExportFormat.MERMAID, run.getValue(), language);
                browser.evaluate("draw(" + quoted(diagram) + ")");
                String drawn = browser.evaluate("String(document.querySelectorAll('.messageText').length"
                        + " + document.querySelectorAll('.noteText').length)");
                long written = diagram.lines()
                        .filter(line -> line.matches(" {2}(?:p\\d+->>|Note over ).*"))
                        .count();
                assertTrue(Integer.parseInt(drawn) >= written, run.getKey() + ": " + drawn + " of " + written);
                assertEquals("0", browser.evaluate("String(document.querySelectorAll('#d img, #d script').length)"));
            }
        }
        browser.evaluate("draw("
                + quoted(Exported.as(ExportFormat.MERMAID, SampleRuns.recorded().get("exchange"))) + ")");
        browser.picture(ExportsIT.PICTURES.resolve("mermaid-exchange.png"));
        String words = browser.evaluate("document.getElementById('d').textContent");
        assertTrue(words.contains("takes lock L") && words.contains("start"), words);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void asciinemasPlayerShowsTheFeed() throws Exception {
        assumeTrue(
                Files.isReadable(ASCIINEMA.resolve("asciinema-player.min.js")),
                "skipped: asciinema's player is not here; npm install --prefix target/npm asciinema-player brings it");
        for (String file : List.of("asciinema-player.min.js", "asciinema-player.css")) {
            Files.copy(ASCIINEMA.resolve(file), folder.resolve(file));
        }
        for (String name : List.of("three-joined", "chinese-names", "exchange")) {
            Language language = name.startsWith("chinese") ? Language.ZH : Language.EN;
            Timeline run = SampleRuns.recorded().get(name);
            open("<link rel=stylesheet href=asciinema-player.css><div id=d></div>"
                    + "<script src=asciinema-player.min.js></script>");
            browser.evaluate("(async () => { window.player = AsciinemaPlayer.create({data: "
                    + quoted(Exported.as(ExportFormat.ASCIICAST, run, language))
                    + "}, document.getElementById('d'), {preload: true});"
                    + " await player.play(); await player.pause(); await player.seek('100%'); return ''; })()");
            String screen = "[...document.querySelectorAll('.ap-line')].map(line => line.textContent.trimEnd())"
                    + ".join('\\n').trimEnd()";
            browser.evaluate("new Promise(done => { const look = () => " + screen
                    + " ? done('') : setTimeout(look, 20); look(); })");
            browser.picture(ExportsIT.PICTURES.resolve("asciinema-" + name + ".png"));
            assertEquals(feed(run, language), shapeless(browser.evaluate(screen)), name);
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** The text that the player must show at the end. */
    private static String feed(Timeline run, Language language) {
        Layout layout = Exported.in(language).layout(100);
        List<String> lines = new ArrayList<>();
        FeedView.timedLines(run, layout)
                .forEach(told ->
                        told.lines().forEach(line -> lines.add(line.text().stripTrailing())));
        Summary.lines(run, layout).forEach(line -> lines.add(line.text().stripTrailing()));
        return shapeless(String.join("\n", lines));
    }

    /** Replaces the characters that the player draws as shapes and not as letters. */
    private static String shapeless(String text) {
        return text.replaceAll("[■█]", " ");
    }
}
