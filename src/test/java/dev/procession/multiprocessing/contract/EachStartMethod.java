package dev.procession.multiprocessing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A part of the contract: its tests run once for every {@link dev.procession.multiprocessing.StartMethod}, which both
 * the JVM of the tests and every {@link OrdinaryProgram} use. After each test all children of this JVM are ended.
 *
 * <p>There is no row of the contract that holds for one method alone. Not run twice are the tests of what has no child
 * (misuse, construction, a queue or a pipe in one process), those of the ready JVMs themselves, which only PREFORK has, and
 * what a kill of main leaves behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(StartMethods.class)
@interface EachStartMethod {}
