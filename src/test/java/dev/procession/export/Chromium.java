package dev.procession.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Controls a browser without a window, and the one page that is open in it, by the DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final long DEADLINE_SECONDS = 120;
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final WebSocket socket;
    private final StringBuilder message = new StringBuilder();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final String session;
    private int id;

    private Chromium(Process process, String address) throws Exception {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        String target = call("", "Target.createTarget", "{\"url\":\"about:blank\"}")
                .get("targetId")
                .getAsString();
        session = call("", "Target.attachToTarget", "{\"flatten\":true,\"targetId\":\"" + target + "\"}")
                .get("sessionId")
                .getAsString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
    }

    /** The path of the browser: from the variable {@code CHROMIUM}, else the first known name on the path. */
    static Optional<Path> installed() {
        String chosen = System.getenv("CHROMIUM");
        if (chosen != null && !chosen.isEmpty()) {
            return Optional.of(Path.of(chosen));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path browser, Path userData) throws Exception {
        List<String> command = new ArrayList<>(List.of(browser.toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + userData,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try (BufferedReader errors =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                for (String line; (line = errors.readLine()) != null; ) {
                    if (line.startsWith(LISTENING)) {
                        address.complete(line.substring(LISTENING.length()).strip());
                    }
                }
                address.completeExceptionally(new IOException("the browser ended"));
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return new Chromium(process, address.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonObject json = JsonParser.parseString(message.toString()).getAsJsonObject();
            message.setLength(0);
            take(json);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void take(JsonObject json) {
        if (json.has("id")) {
            CompletableFuture<JsonObject> asked = answers.remove(json.get("id").getAsInt());
            if (asked != null) {
                asked.complete(json);
            }
            return;
        }
        JsonObject params = json.getAsJsonObject("params");
        switch (json.get("method").getAsString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled" ->
                complaints.add(params.toString());
            case "Network.requestWillBeSent" ->
                requests.add(params.getAsJsonObject("request").get("url").getAsString());
            default -> {}
        }
    }

    JsonObject call(String method, String params) throws Exception {
        return call(session, method, params);
    }

    private synchronized JsonObject call(String to, String method, String params) throws Exception {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(++id, answer);
        String address = to.isEmpty() ? "" : ",\"sessionId\":\"" + to + "\"";
        socket.sendText("{\"id\":" + id + address + ",\"method\":\"" + method + "\",\"params\":" + params + "}", true)
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        JsonObject json = answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        assertTrue(json.has("result"), json::toString);
        return json.getAsJsonObject("result");
    }

    void open(Path file) throws Exception {
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
        loaded.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        settle();
    }

    /** Waits until the page has drawn its last changes. */
    void settle() throws Exception {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(''))))");
    }

    /** Evaluates an expression in the page, waits for it if it is a promise, and returns the value as text. */
    String evaluate(String expression) throws Exception {
        JsonObject params = new JsonObject();
        params.addProperty("expression", expression);
        params.addProperty("awaitPromise", true);
        params.addProperty("returnByValue", true);
        JsonObject answer = call("Runtime.evaluate", params.toString());
        assertTrue(!answer.has("exceptionDetails"), answer::toString);
        JsonObject result = answer.getAsJsonObject("result");
        return result.has("value") ? result.get("value").getAsString() : "";
    }

    /** Does something in the page that loads it anew, and waits until it is there. */
    void awaitLoad(Action action) throws Exception {
        loaded = new CompletableFuture<>();
        action.run();
        loaded.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        settle();
    }

    /** Something that a person does. */
    interface Action {
        void run() throws Exception;
    }

    /** Presses a key with the browser's own event, as a person does. */
    void press(String key) throws Exception {
        String typed = key.equals("Enter") ? "\\r" : key.length() == 1 ? key : "";
        String text = typed.isEmpty() ? "" : ",\"text\":\"" + typed + "\"";
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"" + key + "\"" + text + "}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":\"" + key + "\"}");
    }

    /** Moves the mouse to the middle of the first element that a selector finds. */
    void pointAt(String selector) throws Exception {
        String[] place = evaluate(
                        "(() => { const at = document.querySelector('" + selector + "').getBoundingClientRect();"
                                + " return (at.x + at.width / 2) + ' ' + (at.y + at.height / 2); })()")
                .split(" ");
        call("Input.dispatchMouseEvent", "{\"type\":\"mouseMoved\",\"x\":" + place[0] + ",\"y\":" + place[1] + "}");
        settle();
    }

    /** The CPU time of the page's main thread, in milliseconds; call {@code Performance.enable} before. */
    double cpuMillis() throws Exception {
        for (JsonElement metric : call("Performance.getMetrics", "{}").getAsJsonArray("metrics")) {
            JsonObject each = metric.getAsJsonObject();
            if (each.get("name").getAsString().equals("TaskDuration")) {
                return each.get("value").getAsDouble() * 1000;
            }
        }
        throw new AssertionError("the browser does not tell TaskDuration");
    }

    /** Clicks on the middle of the first element that a selector finds. */
    void click(String selector) throws Exception {
        pointAt(selector);
        String place = evaluate(
                "(() => { const at = document.querySelector('" + selector
                        + "').getBoundingClientRect(); return '\"x\":' + (at.x + at.width / 2) + ',\"y\":' + (at.y + at.height / 2); })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    "{\"type\":\"" + type + "\",\"button\":\"left\",\"clickCount\":1," + place + "}");
        }
    }

    void size(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    void dark(boolean dark) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
    }

    void picture(Path file) throws Exception {
        settle();
        String data = call("Page.captureScreenshot", "{\"format\":\"png\"}")
                .get("data")
                .getAsString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Everything that the page threw or logged, or that its policy refused. */
    List<String> complaints() {
        return complaints;
    }

    /** The addresses that the page asked for. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        for (ProcessHandle each : all) {
            each.destroyForcibly(); // a living process could still write into the profile, which is about to be deleted
        }
        socket.abort();
    }
}
