package dev.procession.multiprocessing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A row that cannot hold for children that were started ahead. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnlySpawn {

    /** Why not. */
    String because();
}
