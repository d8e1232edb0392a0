package org.postern.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** Makes the commands and runs the one that was typed. */
record Commands(Services services, Shell shell, Cancellation cancellation) {

	int run(String... words) {
		GlobalOptions options = new GlobalOptions();
		Output output = new Output(shell, options);
		return new CommandRunner(shell, options, output, all(options, output)).run(words);
	}

	private List<Callable<Integer>> all(GlobalOptions options, Output output) {
		SiteSource sites = new SiteSource(shell, options, services.store(), services.sample());
		Progress progress = new OutputProgress(output, cancellation);
		return List.of(new TourCommand(shell, output, services.tour(), cancellation),
				new InitCommand(shell, output, services.store(), services.presets(), services.providers()),
				new ReviewCommand(output, sites, services.review()),
				new PlanCommand(output, sites, services.changes()),
				new ApplyCommand(output, sites, services.changes(), progress),
				new RollbackCommand(output, sites, services.changes(), progress),
				new StatusCommand(output, sites, services.drift(), cancellation),
				test(output, sites),
				new RetentionCommand(output, sites, services.retention()),
				new ProfileCommand(shell, output, sites, services.profiles()),
				new PublishCommand(shell, output, sites, services.profiles(), progress),
				new ServeCommand(output, sites, services.sessions(), cancellation),
				new AccountCommand(shell, output, sites, services.sessions(), services.secrets()),
				new JournalCommand(output, sites, services.journal()));
	}

	private TestCommand test(Output output, SiteSource sites) {
		Targets targets = new Targets(sites, services.planner(), services.profiles(), services.providers(),
				cancellation);
		return new TestCommand(shell, output, targets, new Logins(shell, services.secrets(), services.sessions()),
				services.tester());
	}
}
