// Goes on to the provider at once; without this script the button does the same.
document.getElementById('signing-out').requestSubmit();
