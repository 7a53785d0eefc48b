package dev.procession.multiprocessing;

/** Marks classes of this library whose objects travel to a child field by field, as those of a student's classes do. */
interface Copied {}
