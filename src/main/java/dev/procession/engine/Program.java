package dev.procession.engine;

import java.util.Map;

/**
 * A compiled program, ready to run.
 *
 * @param title what it is, for people: {@code join/with-join}, or a file's name
 * @param mainClass the class with its {@code main}
 * @param classes woven class files by binary name
 */
public record Program(String title, String mainClass, Map<String, byte[]> classes) {}
