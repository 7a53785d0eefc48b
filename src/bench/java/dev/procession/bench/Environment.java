package dev.procession.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables of all contestants, without those of the user that would change what they do. */
final class Environment {

    private static final List<String> UNWANTED = List.of(
            "LC_ALL",
            "LC_MESSAGES",
            "NO_COLOR",
            "COLUMNS",
            "PROCESSION_JAVA_HOME",
            "PYTHONUNBUFFERED",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS");

    private Environment() {}

    static Map<String, String> clean() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(UNWANTED);
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    static Map<String, String> withVariable(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }
}
