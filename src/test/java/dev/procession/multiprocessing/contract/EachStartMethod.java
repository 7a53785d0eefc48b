package dev.procession.multiprocessing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class once for every {@link dev.procession.multiprocessing.StartMethod}, which both the JVM of
 * the tests and every {@link OrdinaryProgram} use. After each test all children of this JVM are ended.
 *
 * <p>No part of the contract holds for one method alone. Three kinds of tests run only once: those without a child
 * (misuse, construction, a queue or a pipe in one process), those of the ready JVMs, which only PREFORK has, and those
 * of the files that remain when main is killed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(StartMethods.class)
@interface EachStartMethod {}
