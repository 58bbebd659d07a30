; Carrel among the programs under "Open with" for zip files. Only the list is added to: the default value of .zip, which says
; what a double click opens, is neither read nor written.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Carrel.Bundle" "" "Carrel bundle"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Carrel.Bundle\DefaultIcon" "" "$INSTDIR\resources\bundle.ico"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Carrel.Bundle\shell\open" "FriendlyAppName" "Carrel"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Carrel.Bundle\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Carrel.Bundle"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Carrel.Bundle"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Carrel.Bundle"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
