package org.postern.ui.fleet;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.report.Distribution;
import org.postern.ui.fleet.FleetState.Phase;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.EmptyState;
import org.postern.ui.widgets.RecordTable;
import org.postern.ui.widgets.SaveAs;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows the test of a fleet: a table of endpoints, and beside it the selected one and charts over all. */
public final class FleetView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.fleet";

	private final FleetRuns runs;
	private FleetState state = FleetState.none();
	private ViewHeader header;
	private ToolItem cancel;
	private ToolItem export;
	private Composite body;
	private EmptyState empty;
	private SashForm sash;
	private RecordTable<FleetRecord> table;
	private FleetDetails details;
	private FleetChart handshakes;
	private FleetChart versions;
	private FleetChart expiries;
	private Subscription subscription;

	@Inject
	public FleetView(FleetRuns runs) {
		this.runs = runs;
	}

	@PostConstruct
	public void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Icons icons = new Icons(all);
		header = new ViewHeader(all, icons, Messages.view_name);
		header.action(Icon.RUN, Messages.action_site, Messages.action_siteTip, runs::testSite);
		header.action(Icon.OPEN_SITE, Messages.action_list, Messages.action_listTip, this::chooseList);
		cancel = header.action(Icon.CANCEL, Messages.action_cancel, Messages.action_cancelTip, runs::cancel);
		export = header.action(Icon.COPY, Messages.action_export, Messages.action_exportTip, this::export);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		empty = new EmptyState(body, icons, Icon.FLEET, Messages.empty_title, Messages.empty_text);
		empty.action(Icon.RUN, Messages.empty_action, runs::testSite);
		empty.action(Icon.OPEN_SITE, Messages.empty_list, this::chooseList);
		createContent(icons);
		subscription = runs.follow(UiThread.of(all), this::show);
	}

	private void createContent(Icons icons) {
		sash = new SashForm(body, SWT.HORIZONTAL);
		table = new RecordTable<>(sash, icons, FleetLook.look(), selected -> details.show(selected));
		CTabFolder tabs = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		details = new FleetDetails(tabs);
		handshakes = new FleetChart(tabs, Messages.chart_handshakes, Messages.chart_handshakesAxis);
		versions = new FleetChart(tabs, Messages.chart_versions, Messages.chart_versionsAxis);
		expiries = new FleetChart(tabs, Messages.chart_expiries, Messages.chart_expiriesAxis);
		tab(tabs, Messages.details_name, details.control());
		tab(tabs, Messages.chart_handshakes, handshakes.control());
		tab(tabs, Messages.chart_versions, versions.control());
		tab(tabs, Messages.chart_expiries, expiries.control());
		tabs.setSelection(0);
		sash.setWeights(64, 36);
	}

	private static void tab(CTabFolder tabs, String name, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(name);
		item.setControl(control);
	}

	private void show(FleetState next) {
		state = next;
		boolean nothing = next.phase() == Phase.NONE || next.phase() == Phase.IMPOSSIBLE;
		((StackLayout) body.getLayout()).topControl = nothing ? empty.control() : sash;
		empty.say(next.phase() == Phase.IMPOSSIBLE ? Messages.trouble_title : Messages.empty_title,
				next.trouble().orElse(Messages.empty_text));
		body.layout();
		header.say(icon(next), text(next));
		cancel.setEnabled(next.phase() == Phase.RUNNING);
		export.setEnabled(!next.results().isEmpty());
		table.show(next.results());
		handshakes.show(Distribution.ofHandshakes(next.results()));
		versions.show(Distribution.ofVersions(next.results()));
		expiries.show(Distribution.ofExpiries(next.results(), Instant.now()));
	}

	private static Icon icon(FleetState state) {
		return switch (state.phase()) {
			case NONE -> Icon.INFO;
			case RUNNING -> Icon.RUNNING;
			case CANCELLED -> Icon.CANCEL;
			case IMPOSSIBLE -> Icon.ERROR;
			case ENDED -> state.count(StepStatus.FAILED) > 0 ? Icon.FAILED
					: state.count(StepStatus.WARNED) > 0 ? Icon.WARNED : Icon.PASSED;
		};
	}

	private static String text(FleetState state) {
		String counts = NLS.bind(Messages.counts, new Object[] { state.count(StepStatus.PASSED),
				state.count(StepStatus.WARNED), state.count(StepStatus.FAILED) });
		return switch (state.phase()) {
			case NONE -> Messages.state_none;
			case RUNNING -> MessageFormat.format(Messages.state_running, state.name(), state.results().size(),
					state.total(), rate(state), remaining(state)) + counts;
			case ENDED -> MessageFormat.format(Messages.state_ended, state.name(), state.results().size()) + counts;
			case CANCELLED -> MessageFormat.format(Messages.state_cancelled, state.name(), state.results().size()) + counts;
			case IMPOSSIBLE -> Messages.trouble_title;
		};
	}

	private static long rate(FleetState state) {
		long millis = Math.max(1, Duration.between(state.started(), Instant.now()).toMillis());
		return state.results().size() * 1000L / millis;
	}

	/** In seconds, if it goes on as fast. */
	private static long remaining(FleetState state) {
		return (state.total() - state.results().size()) / Math.max(1, rate(state));
	}

	private void chooseList() {
		FileDialog dialog = new FileDialog(body.getShell(), SWT.OPEN);
		dialog.setText(Messages.list_title);
		dialog.setFilterExtensions(new String[] { "*.csv;*.txt", "*" });
		String chosen = dialog.open();
		if (chosen != null) {
			runs.testList(Path.of(chosen));
		}
	}

	private void export() {
		new SaveAs(body.getShell(), Messages.export_title, Messages.export_name).kinds(Export.patterns(), Export.names())
				.ask().ifPresent(this::write);
	}

	private void write(Path file) {
		try (Writer out = Files.newBufferedWriter(file)) {
			Export.to(out, Export.format(file), state);
		} catch (IOException e) {
			MessageDialog.openError(body.getShell(), Messages.export_title,
					NLS.bind(Messages.export_failed, file, e.getMessage()));
		}
	}

	@Focus
	public void focus() {
		body.setFocus();
	}

	@PreDestroy
	public void close() {
		subscription.close();
	}
}
