package dev.procession.shell.edit;

import java.util.List;

/** Asks the compiler what is wrong with a program. It may take a second, and is asked by a thread of its own. */
@FunctionalInterface
interface CodeCheck {

    List<Complaint> complaints(String text);
}
