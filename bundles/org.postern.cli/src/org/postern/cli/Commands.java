package org.postern.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes the command that was typed and runs it. The others are only named, for the help: a command's options, and the
 * services it works with, cost time to make.
 */
record Commands(Supplier<Services> services, Shell shell, Cancellation cancellation) {

	int run(String... words) {
		GlobalOptions options = new GlobalOptions();
		Output output = new Output(shell, options);
		CommandRunner runner = new CommandRunner(shell, options, output);
		Maker maker = new Maker(services, shell, options, output, cancellation);
		maker.all().forEach((type, command) -> runner.add(type.getAnnotation(Command.class).name(),
				typed(type, words) ? command.get() : placeholder(type)));
		return runner.run(words);
	}

	/** A name among the words may also be an option's value; then one command too many is made, which harms nobody. */
	private static boolean typed(Class<?> type, String... words) {
		return Arrays.asList(words).contains(type.getAnnotation(Command.class).name());
	}

	private static CommandSpec placeholder(Class<?> type) {
		Command about = type.getAnnotation(Command.class);
		CommandSpec spec = CommandSpec.create().name(about.name());
		spec.usageMessage().header(about.header());
		return spec;
	}

	/** How each command is made, in the order of the help. */
	private record Maker(Supplier<Services> source, Shell shell, GlobalOptions options, Output output,
			Cancellation cancellation) {

		Map<Class<?>, Supplier<Callable<Integer>>> all() {
			Map<Class<?>, Supplier<Callable<Integer>>> all = new LinkedHashMap<>();
			all.put(TourCommand.class, () -> new TourCommand(shell, output, services().tour(), cancellation));
			all.put(InitCommand.class, () -> new InitCommand(shell, output, services().store(), services().presets(),
					services().providers()));
			all.put(ImportCommand.class, () -> new ImportCommand(output, sites(), services().store(), services().sessions(),
					services().providers(), new ProfileOrigin(shell, output, services().profiles(), services().simulator(),
							cancellation)));
			all.put(ReviewCommand.class, () -> new ReviewCommand(output, sites(), services().review(),
					services().plugins()));
			all.put(PlanCommand.class, () -> new PlanCommand(output, sites(), services().changes(),
					services().groups(), cancellation));
			all.put(ApplyCommand.class, () -> new ApplyCommand(output, sites(), services().changes(),
					services().groups(), changed(), progress()));
			all.put(RollbackCommand.class, () -> new RollbackCommand(output, sites(), services().changes(), changed(),
					progress()));
			all.put(StatusCommand.class, () -> new StatusCommand(output, sites(), services().drift(),
					services().publications(), services().signing(), cancellation));
			all.put(TestCommand.class, this::test);
			all.put(SimulateCommand.class, () -> new SimulateCommand(shell, output, sites(), services().profiles(),
					services().planner(), services().simulator(), cancellation));
			all.put(RetentionCommand.class, () -> new RetentionCommand(output, sites(), services().retention()));
			all.put(ProfileCommand.class, () -> new ProfileCommand(shell, output, sites(), services().profiles(),
					services().signing()));
			all.put(PublishCommand.class,
					() -> new PublishCommand(shell, output, sites(), services().profiles(), services().publications(),
							services().signing(), services().secrets(), progress()));
			all.put(SigningCommand.class, () -> new SigningCommand(shell, output, sites(), services().signing()));
			all.put(ChannelsCommand.class, () -> new ChannelsCommand(output, services().profiles()));
			all.put(WebServerCommand.class, () -> new WebServerCommand(shell, output, sites(), services().profiles()));
			all.put(PushCommand.class, this::push);
			all.put(IssuedCommand.class, () -> new IssuedCommand(output, sites(), services().issued()));
			all.put(BouncesCommand.class, () -> new BouncesCommand(shell, output, sites(), services().bounces(),
					services().secrets(), cancellation));
			all.put(ServeCommand.class, () -> new ServeCommand(output, sites(), services().sessions(),
					services().serving(), services().signing(), services().plugins(), cancellation));
			all.put(AccountCommand.class, () -> new AccountCommand(shell, output, sites(), services().sessions(),
					services().secrets()));
			all.put(SecretCommand.class, () -> new SecretCommand(shell, output, sites(), services().sessions(),
					services().secrets()));
			all.put(JournalCommand.class, () -> new JournalCommand(output, sites(), services().journal()));
			all.put(FindingsCommand.class, () -> new FindingsCommand(output, services().providers()));
			all.put(PluginsCommand.class, () -> new PluginsCommand(shell, output, sites(), services().store(),
					services().plugins(), services().projects()));
			return all;
		}

		private Services services() {
			Services all = source.get();
			all.hostKeys().takeFrom(options::hostKeys);
			return all;
		}

		private SiteSource sites() {
			return new SiteSource(shell, options, services().store(), services().sample());
		}

		private Progress progress() {
			return new OutputProgress(output, cancellation);
		}

		private ChangeText changed() {
			return new ChangeText(services().providers()::protocolLabel);
		}

		private PushCommand push() {
			PushUsers.Sources sources = new PushUsers.Sources(shell, services().users(), services().issued(),
					services().secrets(), cancellation);
			return new PushCommand(output, sites(), services().profiles(), services().signing(), services().pushes(), sources);
		}

		private TestCommand test() {
			Targets targets = new Targets(sites(), services().planner(), services().profiles(), services().providers(),
					cancellation);
			Logins logins = new Logins(shell, services().secrets(), services().sessions());
			FleetTargets lists = new FleetTargets(shell, sites(), services().store(), services().planner(),
					services().providers(), cancellation);
			FleetRun fleet = new FleetRun(shell, output, lists, services().fleet(), cancellation);
			return new TestCommand(shell, output, targets, logins, services().tester(), services().domains(), fleet);
		}
	}
}
