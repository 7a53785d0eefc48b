package dev.procession.shell;

import dev.procession.shell.command.CheckpointCommands;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.CompareCommand;
import dev.procession.shell.command.ExportCommands;
import dev.procession.shell.command.Exports;
import dev.procession.shell.command.GeneralCommands;
import dev.procession.shell.command.RecordingCommands;
import dev.procession.shell.command.RunCommands;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.command.TypedFiles;
import dev.procession.shell.command.WhyCommands;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.CourseCommands;
import dev.procession.shell.course.CourseSession;
import dev.procession.shell.course.HandInExport;
import dev.procession.shell.course.KeptCommands;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.NavigationCommands;
import dev.procession.shell.course.ProgressCommands;
import dev.procession.shell.course.ReviewCommand;
import dev.procession.shell.course.WhatCommand;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.shell.step.StepCommand;

/** All commands of the shell. Each gets what it works with. */
record ShellCommands(
        CourseSession session,
        LessonCommands lessons,
        TypedCommands typed,
        FileEditing editing,
        Foreground foreground,
        RunStore store,
        Settings settings,
        String version,
        Messages messages) {

    /** Fills the table of commands, in the order in which {@code /help} lists them. */
    void addTo(CommandTable commands, Runnable leave) {
        lessons.addTo(commands);
        new RunCommands(session, foreground, messages).addTo(commands);
        new CourseCommands(session, lessons, new SnippetEditing(typed, editing, foreground, messages), messages)
                .addTo(commands);
        typed.addTo(commands);
        new TypedFiles(foreground, messages).addTo(commands);
        new ProgressCommands(session, foreground, settings, messages).addTo(commands);
        new ReviewCommand(session, messages).addTo(commands);
        new KeptCommands(session, settings, messages).addTo(commands);
        new NavigationCommands(session, lessons, messages).addTo(commands);
        new WhatCommand(session, messages).addTo(commands);
        new WhyCommands(foreground, messages).addTo(commands);
        RecordingCommands recordings = new RecordingCommands(foreground, store, messages);
        recordings.addTo(commands);
        new CompareCommand(foreground, store, recordings, messages).addTo(commands);
        new StepCommand(foreground, store, recordings, messages).addTo(commands);
        new ExportCommands(
                        foreground,
                        new Exports(messages, version),
                        new HandInExport(session, settings, version, messages),
                        messages)
                .addTo(commands);
        new CheckpointCommands(foreground, messages).addTo(commands);
        new GeneralCommands(commands, settings, messages, leave).addTo(commands);
    }
}
