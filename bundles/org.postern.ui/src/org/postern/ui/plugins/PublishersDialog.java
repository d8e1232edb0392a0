package org.postern.ui.plugins;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.postern.plugins.PluginException;
import org.postern.plugins.Publisher;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.RichText;

/** Those whose plug-ins are let in unasked, each with the way to trust it no longer. */
final class PublishersDialog extends TitleAreaDialog {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 240;
	private static final int FORGET = IDialogConstants.CLIENT_ID + 1;

	private final PluginDesk desk;
	private final List<Publisher> publishers;
	private org.eclipse.swt.widgets.List names;
	private RichText details;

	PublishersDialog(Shell parent, PluginDesk desk) throws PluginException {
		super(parent);
		this.desk = desk;
		publishers = new java.util.ArrayList<>(desk.publishers());
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.publishers_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.publishers_title);
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		names = Accessibles.name(new org.eclipse.swt.widgets.List(body, SWT.BORDER | SWT.V_SCROLL), Messages.publishers_title);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT / 3).applyTo(names);
		names.addListener(SWT.Selection, event -> showDetails());
		details = new RichText(body, Messages.view_details);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT / 2).applyTo(details.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, FORGET, Messages.publishers_forget, false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
		show();
	}

	private void show() {
		names.setItems(publishers.stream().map(Publisher::subject).toArray(String[]::new));
		names.select(0);
		setMessage(publishers.isEmpty() ? Messages.publishers_none : Messages.publishers_message);
		showDetails();
	}

	private void showDetails() {
		details.clear();
		if (names.getSelectionIndex() >= 0) {
			PluginText.append(details, publishers.get(names.getSelectionIndex()));
		}
		details.show();
		Button forget = getButton(FORGET);
		forget.setEnabled(names.getSelectionIndex() >= 0);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == FORGET) {
			forget(publishers.get(names.getSelectionIndex()));
		} else {
			close();
		}
	}

	private void forget(Publisher publisher) {
		try {
			desk.forget(publisher);
			publishers.remove(publisher);
			show();
		} catch (PluginException e) {
			MessageDialog.openError(getShell(), e.getMessage(), e.remedy());
		}
	}
}
